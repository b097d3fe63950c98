using System.Text;
using DiffEngine;
using Xunit;

namespace VerifyTests;

/// <summary>The verified and the received file of one comparison.</summary>
/// <param name="path">Folder, class and method.</param>
internal sealed class Snapshot(string path, string extension)
{
    public async Task CompareAsync(string parameters, string target)
    {
        var verified = $"{path}{parameters}.verified.{extension}";
        var received = $"{path}{parameters}.received.{extension}";
        target = target.ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (target == expected)
        {
            if (File.Exists(received))
            {
                File.Delete(received);
                DiffRunner.Kill(received, verified);
            }

            return;
        }

        // The package writes text with a byte order mark.
        await File.WriteAllTextAsync(received, target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        if (!BuildServerDetector.Detected && !DiffRunner.Disabled)
            await DiffRunner.LaunchAsync(received, verified);

        Assert.Fail(expected is null
            ? $"There is no snapshot yet. Read the received file and, if it is right, rename it.\nReceived: {received}\nVerified: "
                + $"{verified}"
            : $"The text differs from its snapshot.\nReceived: {received}\nVerified: {verified}\n{FirstDifference(expected, target)}");
    }

    private static string FirstDifference(string expected, string target)
    {
        var (before, after) = (expected.Split('\n'), target.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1}\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }
}
