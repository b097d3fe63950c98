using System.Globalization;
using ArgumentMap.Api.Problems;
using Microsoft.Net.Http.Headers;

namespace ArgumentMap.Api.Web;

/// <summary>Reads bodies up to a number of bytes, counted after decompression.</summary>
internal static class BodyReader
{
    public static async Task<byte[]> ReadAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        // Bodies in supported encodings have already been decompressed, and the header removed.
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding
            && !encoding.ToString().Equals("identity", StringComparison.OrdinalIgnoreCase))
            throw RefusedException.For(
                ProblemKind.WrongType,
                "The Content-Encoding of the body is not supported. Expected gzip, deflate or br, only one of them, or none.");
        if (request.ContentLength > most)
            throw TooLarge(most);
        try
        {
            return await ReadAsync(request.Body, most, cancellation);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge(most);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            // InvalidDataException comes from gzip and deflate, InvalidOperationException from br.
            throw RefusedException.For(
                ProblemKind.BadBody,
                "The body does not match its Content-Encoding. Send all of it, compressed as the header says, or plain and "
                    + "without the header.");
        }
    }

    public static async Task<byte[]> ReadAsync(Stream stream, int most, CancellationToken cancellation)
    {
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (read.Length + count > most)
                throw TooLarge(most);
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    /// <summary>The media type of the body, which must be an expected one. Charsets other than UTF-8 are refused.</summary>
    public static string TypeOf(HttpRequest request, IReadOnlyList<string> expected)
    {
        var choices = string.Join(" or ", expected);
        if (string.IsNullOrEmpty(request.ContentType))
            throw RefusedException.For(ProblemKind.WrongType, $"The request has no Content-Type. Send {choices}.");
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || expected.FirstOrDefault(name => type.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } found)
            throw RefusedException.For(ProblemKind.WrongType, $"This Content-Type is not supported. Send {choices}.");
        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        if (charset.Length > 0
            && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            && !charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
            throw RefusedException.For(ProblemKind.WrongType, "The charset of the Content-Type is not supported. Send the body as UTF-8.");
        return found;
    }

    private static RefusedException TooLarge(int most) => RefusedException.For(
        ProblemKind.BodyTooLarge,
        string.Create(CultureInfo.InvariantCulture, $"A body may have at most {most:N0} bytes after decompression."));
}
