using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Calls;

/// <summary>What the calls that store a map have in common: they refuse a map with errors, and answer with what was found in it.</summary>
internal abstract class StoringCall(Library library, ReplyMaker maker) : Call<MapRequest>
{
    protected ReplyMaker Maker => maker;

    /// <exception cref="RefusedException">The map has errors.</exception>
    protected async Task<Reply> CheckAsync(MapId id, byte[] source, CancellationToken cancellation)
    {
        var reply = await maker.MakeAsync(MapReplies.Store(library.SourceOf(id, source)), cancellation);
        return reply.Problem is { } problem ? throw new RefusedException(problem) : reply;
    }

    /// <param name="reply">What was found in the map.</param>
    protected Task SendAsync(MapId id, Reply reply, string revision, int status, CancellationToken cancellation)
    {
        HttpContext.Response.StatusCode = status;
        HttpContext.Response.Headers.ETag = Conditions.ETagOf(revision);
        if (status == StatusCodes.Status201Created)
            HttpContext.Response.Headers.Location = Link("/v1/maps/" + id);
        return SendAsync(reply, Revalidate, cancellation);
    }
}
