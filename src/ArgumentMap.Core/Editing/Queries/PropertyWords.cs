using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review.Schemes;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Editing.Queries;

/// <summary>The words that properties and square brackets take, each with its meaning.</summary>
internal static class PropertyWords
{
    /// <param name="item">The item that the property is of; null where that could not be read.</param>
    public static IEnumerable<(string Value, string Meaning)> Of(
        ArgumentDocument document, PropertyName property, MapItem? item, SchemeSet schemes)
    {
        var type = property.Row()?.Type;
        if (property == PropertyName.Scheme)
            return schemes.All.Select(scheme => (scheme.Name, scheme.Conclusion));
        if (type == PropertyType.Semantics)
            return ScoringMethods.Names.Select(name => (name, ""));
        if (type == PropertyType.ProofStandard)
            return PropertyType.StandardNames.Select(name => (name, ""));
        if (type == PropertyType.Answers)
            return [(PropertyType.Exclusive, "only one of the answers can hold")];
        if (type == PropertyType.Relevance)
            return RelevanceScale.Words.Select(row => (row.Word, Number(row.Value)));
        if (type == PropertyType.Expectation)
            return Expectations(document, item);
        return type == PropertyType.Text ? Written(document, property) : [];
    }

    /// <summary>What the square brackets of an item take.</summary>
    public static IEnumerable<(string Value, string Meaning)> Ratings(Keyword keyword)
    {
        var qualifier = keyword.Row().Qualifier;
        if (qualifier == Qualifier.Reliability)
        {
            foreach (var (row, index) in RatingScale.Grades.Select((row, index) => (row, index)))
                yield return ($"{(char)('A' + index)}", row.Source);
            foreach (var (row, index) in RatingScale.Grades.Select((row, index) => (row, index)))
                yield return ($"B{index + 1}", $"usually reliable, {row.Information}");
            yield break;
        }

        if (qualifier is null)
            yield break;
        foreach (var row in RatingScale.Credences)
            yield return (row.Words, $"{Number(row.Low)}–{Number(row.High)}");
        if (qualifier != Qualifier.Credence)
            yield break;
        foreach (var row in RatingScale.Standings)
            yield return (row.Word, row.Meaning);
    }

    private static IEnumerable<(string Value, string Meaning)> Expectations(ArgumentDocument document, MapItem? item)
    {
        if (item is not { IsSection: false } known || document.Graph.Nodes[known.Node].Kind != NodeKind.Question)
            return [("accepted", ""), ("rejected", ""), ("undecided", ""), (">= 0.6", ""), ("<= 0.4", "")];
        return Answers.Of(document.Graph, known.Node).Select(answer =>
            ($"{document.Graph.Nodes[answer].Id} wins", Symbol.Shortened(document.Graph.Nodes[answer].Text.ToString())));
    }

    /// <summary>What the map says elsewhere.</summary>
    private static IEnumerable<(string Value, string Meaning)> Written(ArgumentDocument document, PropertyName property) =>
        document.Graph.Nodes.SelectMany(node => node.Properties).Where(known => known.Name == property).Select(known => known.Value)
            .Distinct().Order(StringComparer.Ordinal).Select(value => (value, ""));

    private static string Number(double value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
