using System.Globalization;

namespace ArgumentMap.Api.Problems;

/// <summary>What a picture of a problem says, in headers: for programs, which cannot read pictures.</summary>
internal static class ProblemHeaders
{
    public const string Code = "X-Problem-Code";
    public const string Message = "X-Problem-Message";
    public const string Line = "X-Problem-Line";

    /// <summary>Length after which a message is cut off, so that no client finds the headers too long.</summary>
    private const int LongestMessage = 300;

    public static void Write(IHeaderDictionary headers, Problem problem)
    {
        var first = problem.Errors.FirstOrDefault();
        var message = first?.Message ?? problem.Detail;
        headers[Code] = problem.Kind.Code;
        // Headers are ASCII; a character that is cut in half is replaced.
        headers[Message] = Uri.EscapeDataString(message.Length > LongestMessage ? message[..LongestMessage] + "…" : message);
        if (first?.Line is { } line)
            headers[Line] = line.ToString(CultureInfo.InvariantCulture);
    }
}
