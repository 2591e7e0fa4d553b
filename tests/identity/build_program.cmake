# Builds the program alone, by one compiler at one level: cmake -D SOURCE=... -D BUILD=...
# -D COMPILER=... -D LEVEL=O2 -D GENERATOR=... [-D LAUNCHER=...] -P build_program.cmake
execute_process(
  COMMAND ${CMAKE_COMMAND} -S ${SOURCE} -B ${BUILD} -G ${GENERATOR}
          -D CMAKE_BUILD_TYPE=Release "-DCMAKE_CXX_FLAGS_RELEASE=-${LEVEL} -DNDEBUG"
          -D CMAKE_CXX_COMPILER=${COMPILER} -D CMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${BUILD} --target flipin
  COMMAND_ERROR_IS_FATAL ANY)
