# `cmake --install` puts the program and the library of lib/ where find_package(flipin) finds it.
include(CMakePackageConfigHelpers)

set(flipin_library core calendar math random market stock award ownership rights acquirer company)
list(TRANSFORM flipin_library PREPEND flipin_ OUTPUT_VARIABLE flipin_library_targets)

install(TARGETS flipin RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS flipin_build ${flipin_library_targets} EXPORT flipin
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/flipin)
install(EXPORT flipin NAMESPACE flipin::
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/flipin FILE flipin-targets.cmake)

configure_package_config_file(cmake/flipin-config.cmake.in
  ${CMAKE_BINARY_DIR}/flipin-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/flipin)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/flipin-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/flipin-config.cmake ${CMAKE_BINARY_DIR}/flipin-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/flipin)
