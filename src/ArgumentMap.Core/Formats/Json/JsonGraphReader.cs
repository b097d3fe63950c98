using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Json;

/// <summary>Reads a map in JSON back into the graph it was written from. Unknown members are ignored.</summary>
internal sealed class JsonGraphReader
{
    public static readonly DiagnosticDescriptor BadJson = new("ARG024", "bad-json", Severity.Error)
    {
        FiresWhen = "a file in JSON is not a map",
        Advice = "It must be an object with \"format\": \"argument-map\" and \"version\": 1, such as 'argmap render -f json' writes. "
            + "docs/json.md and its schema describe every member.",
    };

    /// <summary>Characters of JSON whose reading costs about as much as a visit to a node.</summary>
    private const int LettersOfAUnit = 4;

    private const string IdRule = "An id is made of letters, digits, '-', '_' and '.', and begins with a letter or digit.";

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly byte[] _utf8;
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly JsonProperties _properties;
    private readonly Effort _effort;

    private JsonGraphReader(SourceText source, DiagnosticBag diagnostics, Effort effort)
    {
        (_source, _effort) = (source, effort);
        _utf8 = Encoding.UTF8.GetBytes(source.Text);
        _diagnostics = diagnostics;
        _properties = new JsonProperties(Report, diagnostics);
    }

    /// <summary>The graph of what could be read; complete if nothing is reported.</summary>
    /// <exception cref="EffortSpentException">Reading takes more work than it may.</exception>
    public static ArgumentGraph Read(SourceText source, DiagnosticBag diagnostics, Effort effort)
    {
        // The text is gone through once to be read, and once more for each problem to find its place.
        effort.Spend(1 + (source.Length / LettersOfAUnit));
        var reader = new JsonGraphReader(source, diagnostics, effort);
        return reader.Build(reader.Deserialize() ?? new JsonMap());
    }

    private JsonMap? Deserialize()
    {
        try
        {
            var map = JsonSerializer.Deserialize(_utf8, JsonMapContext.Default.JsonMap);
            if (map?.Format != JsonFormat.Marker)
                Report("", $"This is not a map. Expected an object with \"format\": \"{JsonFormat.Marker}\".");
            else if (map.Version != JsonFormat.Version)
                Report("version", $"Expected \"version\": {JsonFormat.Version}.");
            else
                return WithWholeStrings(map);
        }
        catch (JsonException exception)
        {
            // The serializer reports text that is not JSON, or values of the wrong type, only by exceptions.
            var what = exception.Path is { Length: > 2 } path
                ? $"{path[2..]} is of the wrong type or occurs twice."
                : "From here on, the text is not a map in JSON.";
            _diagnostics.Add(new Diagnostic(BadJson, what, JsonPlaces.Find(_source, exception)));
        }
        catch (InvalidOperationException)
        {
            _diagnostics.Add(new Diagnostic(BadJson, "A string contains half of a surrogate pair.", new SourceLocation(_source, default)));
        }

        return null;
    }

    /// <summary>
    /// Throws <see cref="InvalidOperationException"/> if a string of the text has half a surrogate pair, because names and values of
    /// properties are read from the text later.
    /// </summary>
    private JsonMap WithWholeStrings(JsonMap map)
    {
        if (!_source.Text.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            return map;
        var reader = new Utf8JsonReader(_utf8);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                reader.GetString();
        }

        return map;
    }

    private ArgumentGraph Build(JsonMap map)
    {
        var sections = Each(map.Sections, "sections", Section);
        var nodes = Each(map.Nodes, "nodes", Node);
        // Sections and nodes refer to each other, so they are linked once all are known.
        for (var i = 0; i < sections.Count; i++)
            sections[i] = sections[i] with { Parent = SectionOf(map.Sections![i]?.Parent, $"sections/{i}/parent") };
        for (var i = 0; i < nodes.Count; i++)
            nodes[i] = nodes[i] with { Section = SectionOf(map.Nodes![i]?.Section, $"nodes/{i}/section") };
        BreakCycles(sections);

        var graph = new ArgumentGraph(_ids)
        {
            Title = Text(map.Title, "title"),
            Tags = Tags(map.Tags, "tags"),
            Properties = _properties.Read(map.Properties, "properties", property =>
                property.IsAllowedUnder(Keyword.Map, isReference: false, isNested: false)),
            Files = [_source],
            Sections = [.. sections],
            Nodes = [.. nodes],
            Relations = [.. Relations(map, nodes)],
        };
        foreach (var (node, property, diagnostic) in Answers.Check(graph).TakeWhile(_ => !_diagnostics.Full))
            Report(string.Create(CultureInfo.InvariantCulture, $"nodes/{node}/properties/{property.Key}"), diagnostic.Message);
        foreach (var (node, message) in Expressibility.Check(graph))
            Report(string.Create(CultureInfo.InvariantCulture, $"nodes/{node}"), message);
        return graph;
    }

    private static List<TOut> Each<TIn, TOut>(IReadOnlyList<TIn?>? items, string name, Func<TIn, int, string, TOut> read)
        where TIn : class, new()
    {
        var result = new List<TOut>();
        for (var i = 0; i < (items?.Count ?? 0); i++)
            result.Add(read(items![i] ?? new TIn(), i, string.Create(CultureInfo.InvariantCulture, $"{name}/{i}")));
        return result;
    }

    private Section Section(JsonSection section, int index, string path) => new()
    {
        Id = Declare(section.Id, ~index, path),
        HasAutoId = section.AutoId,
        Title = Text(section.Title, path + "/title"),
        Tags = Tags(section.Tags, path + "/tags"),
        Properties = _properties.Read(section.Properties, path + "/properties", property =>
            property.IsAllowedUnder(Keyword.Section, isReference: false, isNested: false)),
    };

    private Node Node(JsonMapNode node, int index, string path)
    {
        var kind = (NodeKind)Kind(node.Kind, Kinds.NodeNames, path);
        var text = Text(node.Text, path + "/text", hasParagraphs: true);
        if (text.Length == 0 && !kind.Row().MayBeEmpty)
            Report(path, "A node needs a \"text\", unless it is an argument or a step.");
        return new Node
        {
            Id = Declare(node.Id, index, path),
            HasAutoId = node.AutoId,
            Kind = kind,
            Text = text.AsMemory(),
            Rating = Rating(node.Rating, kind, path + "/rating"),
            Tags = Tags(node.Tags, path + "/tags"),
            Properties = _properties.Read(
                node.Properties,
                path + "/properties",
                property =>
                    property.IsAllowedUnder(kind.Keyword(), isReference: false, isNested: false) && !property.IsOfLink(isReference: false)),
        };
    }

    private List<Relation> Relations(JsonMap map, List<Node> nodes)
    {
        var relations = new List<Relation>();
        for (var i = 0; i < (map.Relations?.Count ?? 0); i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"relations/{i}");
            var relation = map.Relations![i] ?? new JsonRelation();
            var (from, to) = (End(relation.From, path + "/from"), End(relation.To, path + "/to"));
            var kind = (RelationKind)Kind(relation.Kind, Kinds.RelationNames, path);
            if (from < 0 || to < 0)
                continue;
            if (from == to)
                Report(path, $"'{relation.From}' cannot bear on itself.");
            else if (!RelationRules.Allows(kind, nodes[from].Kind, nodes[to].Kind))
                Report(
                    path + "/kind",
                    $"A relation of kind {kind.Name()} cannot lead from a {nodes[from].Kind.Name()} to a {nodes[to].Kind.Name()}.");
            else
                relations.Add(
                    new Relation(from, to, kind) { Details = Details(
                        relation, RelationRules.KeywordOf(kind, nodes[from].Kind, nodes[to].Kind), path) });
        }

        return relations;
    }

    private RelationDetails? Details(JsonRelation relation, Keyword keyword, string path)
    {
        if (relation.Locator is not null
            && (
                keyword.Row().LinkQualifier is null
                    || relation.Locator.AsSpan().ContainsAny("[]")
                    || !CharacterCheck.IsTrimmedLine(relation.Locator)
                    || relation.Locator.Length == 0))
            Report(path + "/locator", "A locator is one line without square brackets, on a citation.");
        var properties = _properties.Read(
            relation.Properties,
            path + "/properties",
            property => property.IsAllowedUnder(keyword, isReference: true, isNested: true));
        return relation.Locator is null && properties.IsEmpty ? null : new RelationDetails(relation.Locator, properties);
    }

    private string Declare(string? id, int index, string path)
    {
        if (id is null || !Characters.IsId(id))
            Report(path + "/id", id is null ? "Expected an \"id\"." : $"'{id}' is not an id. {IdRule}");
        else if (!_ids.TryAdd(id, index))
            Report(path + "/id", $"The id '{id}' is declared twice.");
        return id ?? "";
    }

    private int End(string? id, string path)
    {
        if (id is not null && _ids.TryGetValue(id, out var index) && index >= 0)
            return index;
        Report(path, id is null ? "Expected the id of a node." : $"No node is called '{id}'.");
        return -1;
    }

    private int SectionOf(string? id, string path)
    {
        if (id is null)
            return -1;
        if (_ids.TryGetValue(id, out var index) && index < 0)
            return ~index;
        Report(path, $"No section is called '{id}'.");
        return -1;
    }

    /// <summary>Moves a section that contains itself to the top, so that later loops terminate.</summary>
    private void BreakCycles(List<Section> sections)
    {
        var seen = new int[sections.Count];
        for (var start = 0; start < sections.Count; start++)
        {
            for (var i = start; i >= 0 && seen[i] == 0; i = sections[i].Parent)
            {
                seen[i] = start + 1;
                var parent = sections[i].Parent;
                if (parent < 0 || seen[parent] != start + 1)
                    continue;
                Report($"sections/{i}/parent", $"The section '{sections[i].Id}' contains itself.");
                sections[i] = sections[i] with { Parent = -1 };
            }
        }
    }

    private int Kind(string? name, IReadOnlyList<string> known, string path)
    {
        for (var kind = 0; kind < known.Count; kind++)
        {
            if (known[kind] == name)
                return kind;
        }

        Report(path + "/kind", $"Expected a \"kind\": {Spelling.Alternatives([.. known])}.");
        return 0;
    }

    private string Text(string? text, string path, bool hasParagraphs = false)
    {
        if (text is null)
            return "";
        if (!CharacterCheck.IsTrimmedLine(text) && !(hasParagraphs && CharacterCheck.IsTrimmedText(text)))
        {
            var lines = hasParagraphs ? "one line, or paragraphs with an empty line between them," : "one line";
            Report(path, $"A text is {lines} without control characters, and neither begins nor ends with a blank.");
        }
        else if (TrailingTags.EndsInTag(text, out var start))
            Report(path, $"{text[start..]} at the end of a text is a tag. Put it into \"tags\", without the #.");
        return text;
    }

    private ImmutableArray<string> Tags(IReadOnlyList<string?>? tags, string path)
    {
        var result = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < (tags?.Count ?? 0); i++)
        {
            var tag = tags![i] ?? "";
            if (Characters.IsTag("#" + tag))
                result.Add(tag);
            else
                Report(
                    string.Create(CultureInfo.InvariantCulture, $"{path}/{i}"),
                    $"'{tag}' is not a tag. A tag is made of letters, digits, '-' and '_', without the #.");
        }

        return result.ToImmutable();
    }

    private Rating? Rating(JsonRating? rating, NodeKind kind, string path)
    {
        if (rating is null)
            return null;
        var notation = rating.Notation ?? "";
        if (kind.Row().Qualifier?.Read is not { } read)
        {
            Report(path, $"A node of kind {kind.Name()} has no rating.");
            return null;
        }

        var result = read(notation, out var problem, out _);
        if (result is null)
            Report(path + "/notation", problem);
        return result;
    }

    private void Report(string path, string message) => Report(BadJson, path, message);

    private void Report(DiagnosticDescriptor descriptor, string path, string message)
    {
        if (_diagnostics.Full)
        {
            _diagnostics.Add(new Diagnostic(descriptor, "", default));
            return;
        }

        _effort.Spend(1 + (_source.Length / LettersOfAUnit));
        _diagnostics.Add(new Diagnostic(descriptor, message, JsonPlaces.Find(_utf8, _source, path)));
    }
}
