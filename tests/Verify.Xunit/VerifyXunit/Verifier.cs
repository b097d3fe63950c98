using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Compares a text with the snapshot beside the test.</summary>
public static class Verifier
{
    /// <param name="extension">Extension of the snapshot file, without a dot.</param>
    /// <param name="sourceFile">Filled in by the compiler.</param>
    /// <param name="methodName">Filled in by the compiler; the package gets it from xunit.</param>
    public static SettingsTask Verify(
        string target,
        string extension = "txt",
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string methodName = "") => new(target, extension, sourceFile, methodName);
}
