using System.Security.Cryptography;
using System.Text;
using ArgumentMap.Graphviz;
using ArgumentMap.Scoring;

namespace ArgumentMap.Api.Replies;

/// <summary>
/// Strong ETags of answers: <c>"{revision of the map}.{digits}"</c>. The digits distinguish answers about the same revision.
/// </summary>
internal static class ReplyTag
{
    private const int Digits = 16;

    /// <summary>The builds of everything that makes answers, because another build may make another answer from the same map.</summary>
    private static readonly string Makers = string.Join(
        ' ',
        Engine.Version,
        typeof(ArgumentDocument).Module.ModuleVersionId,
        typeof(GraphvizFormats).Module.ModuleVersionId,
        typeof(ReplyTag).Module.ModuleVersionId);

    public static string Of(ReplyJob job, RecordedWorkspace read)
    {
        var rest = string.Join('\0', Makers, job.Kind, job.Options, job.Source.Path, read.Fingerprint);
        return $"\"{job.Source.Revision}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rest)))[..Digits]}\"";
    }
}
