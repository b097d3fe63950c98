using ArgumentMap.Diagnostics;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Graph;

/// <summary>Whether expectations of questions name answers of theirs, and those of statements none.</summary>
internal static class Answers
{
    /// <summary>Answers that a message names.</summary>
    private const int Named = 5;

    /// <summary>What is wrong, with the node and the property that it is wrong with.</summary>
    public static IEnumerable<(int Node, Property Property, Diagnostic Diagnostic)> Check(ArgumentGraph graph)
    {
        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            if (graph.Nodes[node].Get(PropertyName.Expect) is null)
                continue;
            var isQuestion = graph.Nodes[node].Kind == NodeKind.Question;
            var answers = isQuestion ? IdsOf(graph, node) : [];
            var known = answers.ToHashSet(StringComparer.Ordinal);
            foreach (var property in graph.Nodes[node].Properties)
            {
                if (property.Name != PropertyName.Expect || !Expectation.TryParse(property.Value, out var expectation, out _))
                    continue;
                var problem = (isQuestion, expectation.Answer) switch
                {
                    (true, null) => OfStrength(property, answers),
                    (true, { } answer) => known.Contains(answer) ? null : Unknown(graph, node, property, answer, answers),
                    (false, not null) => OfStatement(property, graph.Nodes[node].Kind),
                    _ => null,
                };
                if (problem is not null)
                    yield return (node, property, problem);
            }
        }
    }

    /// <summary>The claims that answer a question, in the order of the source, each once.</summary>
    public static IEnumerable<int> Of(ArgumentGraph graph, int question)
    {
        var answers = new HashSet<int>();
        for (var i = 0; i < graph.Incoming[question].Length; i++)
        {
            var relation = graph.Relations[graph.Incoming[question][i]];
            if (relation.Kind == RelationKind.Answer && answers.Add(relation.From))
                yield return relation.From;
        }
    }

    private static string[] IdsOf(ArgumentGraph graph, int question) =>
        [.. Of(graph, question).Select(answer => graph.Nodes[answer].Id)];

    private static Diagnostic OfStrength(Property property, string[] answers) => new(
        PropertyDiagnostics.BadValue,
        "A question is neither accepted nor rejected, and has no strength. Write which answer wins, such as "
            + $"'{(answers.Length > 0 ? answers[0] : "disk")} wins'.",
        At(property, property.Value));

    private static Diagnostic OfStatement(Property property, NodeKind kind) => new(
        PropertyDiagnostics.BadValue,
        $"'{property.Value}' is expected of a question, and this is {kind.WithArticle()}. Write 'accepted' or a comparison such as "
            + "'> 0.6', or move the line below the question.",
        At(property, property.Value));

    private static Diagnostic Unknown(ArgumentGraph graph, int question, Property property, string id, string[] answers)
    {
        var nearest = Spelling.Nearest(id, answers, out var isClear);
        var known = answers.Length == 0
            ? "It has no answers yet."
            : (answers.Length == 1 ? "Its answer is " : "Its answers are ")
                + Spelling.List([.. answers.Take(Named).Select(answer => $"'{answer}'")])
                + $"{(answers.Length > Named ? " and others" : "")}.";
        var place = At(property, id);
        return new Diagnostic(
            ReferenceDiagnostics.UnknownReference,
            $"'{id}' is no answer to '{graph.Nodes[question].Id}'. {(nearest is null ? known : $"Did you mean '{nearest}'?")}",
            place)
        {
            Fix = nearest is null || place.Source is null
                ? null
                : CodeFix.Replace($"write '{nearest}'", place.Span, nearest) with { IsSafe = isClear },
        };
    }

    /// <summary>Where in its line a part of a property stands; the line where it is not found, as in one that goes on below.</summary>
    private static SourceLocation At(Property property, string part)
    {
        if (property.Location.Source is not { } source)
            return property.Location;
        var line = source[property.Location.Span];
        var colon = line.IndexOf(':') + 1;
        var at = line[colon..].IndexOf(part, StringComparison.Ordinal);
        return at < 0
            ? property.Location
            : new SourceLocation(source, new TextSpan(property.Location.Span.Start + colon + at, part.Length));
    }
}
