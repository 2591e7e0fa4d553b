# Everything that decides how our code, and only our code, is compiled.
add_library(flipin_build INTERFACE)
target_compile_features(flipin_build INTERFACE cxx_std_20)
# GCC 12 sees overlapping copies inside std::string and uninitialised values inside std::variant
# where there are none (GCC bug 105651 and its like).
target_compile_options(flipin_build INTERFACE
  $<BUILD_INTERFACE:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wconversion;-Wold-style-cast;-Werror>
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict;-Wno-maybe-uninitialized>
  -ffp-contract=off)  # one rounding per operation, on every CPU
if(FLIPIN_SANITIZE)
  target_compile_options(flipin_build INTERFACE
    $<BUILD_INTERFACE:-fsanitize=address,undefined;-fno-sanitize-recover=all;-fno-omit-frame-pointer>)
  target_compile_definitions(flipin_build INTERFACE $<BUILD_INTERFACE:_GLIBCXX_ASSERTIONS>)
  target_link_options(flipin_build INTERFACE $<BUILD_INTERFACE:-fsanitize=address,undefined>)
endif()
if(FLIPIN_BUILD_FUZZ)
  target_compile_options(flipin_build INTERFACE $<BUILD_INTERFACE:-fsanitize=fuzzer-no-link>)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)

# flipin_layer(NAME <folder> HEADERS <file>... [SOURCES <file>...] [USES <target>...]
#              [PRIVATELY <target>...])
#
# One folder under lib/ or sim/ is one target. USES is the whole list of what the folder may
# depend on; tests/house holds the #includes to it. PRIVATELY names libraries that stay inside
# the folder's sources. Every header is also compiled alone (all_verify_interface_header_sets).
function(flipin_layer)
  cmake_parse_arguments(PARSE_ARGV 0 ARG "" "NAME" "HEADERS;SOURCES;USES;PRIVATELY")
  set(target flipin_${ARG_NAME})
  list(TRANSFORM ARG_HEADERS PREPEND ${ARG_NAME}/)
  list(TRANSFORM ARG_SOURCES PREPEND ${ARG_NAME}/)
  if(ARG_SOURCES)
    add_library(${target} STATIC ${ARG_SOURCES})
    set(scope PUBLIC)
    target_link_libraries(${target} PRIVATE ${ARG_PRIVATELY})
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(flipin::${ARG_NAME} ALIAS ${target})
  target_sources(${target} ${scope} FILE_SET HEADERS
    BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR} FILES ${ARG_HEADERS})
  target_link_libraries(${target} ${scope} flipin_build ${ARG_USES})
  set_target_properties(${target} PROPERTIES
    EXPORT_NAME ${ARG_NAME} VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()

# flipin_vectorise(<folder>): the folder's sources are compiled once for each instruction set that
# has a true fused multiply-add, and the plain one, whose multiply-add is ours.
function(flipin_vectorise folder)
  target_link_libraries(flipin_${folder} PRIVATE hwy::hwy)
  target_compile_definitions(flipin_${folder} PRIVATE
    "HWY_DISABLED_TARGETS=(HWY_SSSE3|HWY_SSE4|HWY_AVX3_DL)" HWY_BROKEN_EMU128=1
    HWY_COMPILE_ALL_ATTAINABLE)
  target_include_directories(flipin_${folder} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
endfunction()
