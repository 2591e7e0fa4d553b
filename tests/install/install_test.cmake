# Installs the build into a folder of its own, builds a consumer against it, and runs both programs.
#
# cmake -D BUILD=... -D CONSUMER=... -D WORK=... -P install_test.cmake
file(REMOVE_RECURSE ${WORK})

function(must)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${ARGN}\nended with ${code}:\n${said}")
  endif()
endfunction()

must(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/installed)
must(${CMAKE_COMMAND} -S ${CONSUMER} -B ${WORK}/consumer -G Ninja
     -D CMAKE_PREFIX_PATH=${WORK}/installed -D CMAKE_BUILD_TYPE=Release)
must(${CMAKE_COMMAND} --build ${WORK}/consumer)
must(${WORK}/consumer/consumer)
must(${WORK}/installed/bin/flipin list)
file(REMOVE_RECURSE ${WORK})
