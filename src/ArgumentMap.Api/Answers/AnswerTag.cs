using System.Security.Cryptography;
using System.Text;
using ArgumentMap.Graphviz;
using ArgumentMap.Scoring;

namespace ArgumentMap.Api.Answers;

/// <summary>Strong ETags of answers: <c>"{revision of the map}.{digits}"</c>. The digits tell it from other answers about the same revision.</summary>
internal static class AnswerTag
{
    private const int Digits = 16;

    /// <summary>Builds of what makes answers: another build may make others of the same map.</summary>
    private static readonly string Makers = string.Join(
        ' ',
        Engine.Version,
        typeof(ArgumentDocument).Module.ModuleVersionId,
        typeof(GraphvizFormats).Module.ModuleVersionId,
        typeof(AnswerTag).Module.ModuleVersionId);

    public static string Of(Question question, RecordedIncludes includes)
    {
        var rest = string.Join('\0', Makers, question.Kind, question.Options, question.Source.Path, includes.Fingerprint);
        return $"\"{question.Source.Revision}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rest)))[..Digits]}\"";
    }
}
