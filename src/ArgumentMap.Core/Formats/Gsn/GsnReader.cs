using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Gsn;

/// <summary>Reads a module of gsn2x.</summary>
internal sealed class GsnReader
{
    private static readonly string[] Known =
    [
        GsnElements.Text, GsnElements.SupportedBy, GsnElements.InContextOf, GsnElements.Challenges, GsnElements.Undeveloped,
        GsnElements.NodeType, GsnElements.Rating, GsnElements.Tags,
    ];

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly LossList _losses;
    private readonly ImportedMap _map = new();
    private readonly Dictionary<string, int> _elements = new(StringComparer.Ordinal);

    private GsnReader(SourceText source, DiagnosticBag diagnostics, LossList losses) =>
        (_source, _diagnostics, _losses) = (source, diagnostics, losses);

    public static ArgumentGraph Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort)
    {
        var reader = new GsnReader(source, diagnostics, losses);
        if (ForeignYaml.Read(source, diagnostics, effort) is { } root)
            reader.ReadModule(root);
        return ImportedGraph.Of(reader._map, source, GsnElements.Kept, losses, effort);
    }

    private void ReadModule(YamlValue root)
    {
        if (root.Members is null)
        {
            Report(root.Span, "Expected elements such as 'G1:' with their attributes indented below them.");
            return;
        }

        if (root[GsnElements.Module] is { } module)
        {
            _map.Title = module.TextOf("name");
            _map.Properties.Add(("description", module.TextOf("brief")));
        }

        foreach (var (id, element) in root.Members.Where(member => member.Name != GsnElements.Module))
            ReadElement(id, element);
        foreach (var (id, element) in root.Members)
        {
            if (_elements.TryGetValue(id, out var item))
                ReadLinks(element, item);
        }
    }

    private void ReadElement(string id, YamlValue element)
    {
        var named = element.TextOf(GsnElements.NodeType);
        if ((named.Length > 0 ? GsnElements.Named(named) : GsnElements.TypeOf(id)) is not { } type)
        {
            Report(
                element.Span,
                $"'{ForeignText.Line(id)}' does not say what it is. Begin its name with G, S, Sn, C, A, J, CG or CSn, or give it a "
                    + $"'{GsnElements.NodeType}:'.");
            return;
        }

        var text = element.TextOf(GsnElements.Text);
        var isOpen = element.TextOf(GsnElements.Undeveloped) == "true" && type.Role() == ItemRole.Statement;
        var rating = element.TextOf(GsnElements.Rating);
        var properties = Properties(element);
        if (type.IsContext() || type == GsnType.CounterSolution)
            properties.Add((GsnElements.TypeKey, type.ToString()));
        _elements.Add(id, _map.Add(new ImportedItem(type.Role(), text.Length > 0 || type == GsnType.Strategy ? text : id)
        {
            Id = id,
            IsGiven = Characters.IsId(id),
            Rating = rating.Length > 0 ? rating : isOpen ? "open" : type.IsContext() ? "assumed" : null,
            Properties = properties,
            Tags = [.. (element[GsnElements.Tags]?.Texts ?? []).Select(tag => tag.Text!)],
        }));
    }

    private List<(string Name, string Value)> Properties(YamlValue element)
    {
        var properties = new List<(string Name, string Value)>();
        foreach (var (name, value) in (element.Members ?? []).Where(member => !Known.Contains(member.Name)))
        {
            if (PropertyNames.Parse(name) != PropertyName.None && value.Texts.Any())
                properties.AddRange(value.Texts.Select(text => (name, text.Text!)));
            else
                _losses.Add("layers, layout and other attributes of elements", locate: () => new SourceLocation(_source, value.Span));
        }

        return properties;
    }

    private void ReadLinks(YamlValue element, int item)
    {
        var role = _map.Items[item].Role;
        foreach (var reason in (element[GsnElements.SupportedBy]?.Texts ?? []).Concat(element[GsnElements.InContextOf]?.Texts ?? []))
        {
            if (!TryFind(reason, out var from))
                continue;
            if (_map.Items[from].Role == ItemRole.Source)
                _map.Link(from, item, LinkRole.Citation);
            else if (_map.Items[from].IsInference)
                _map.Link(from, item, LinkRole.Conclusion);
            else
                _map.Link(from, item, role == ItemRole.Support ? LinkRole.Premise : LinkRole.Support);
        }

        foreach (var target in element[GsnElements.Challenges]?.Texts ?? [])
        {
            if (target.Text!.Contains("->", StringComparison.Ordinal))
                _losses.Add("challenges of a relation", locate: () => new SourceLocation(_source, target.Span));
            else if (TryFind(target, out var to))
                _map.Link(item, to, LinkRole.Attack);
        }
    }

    /// <summary>Finds an element; one that is not there is one of another module, which is a file of its own.</summary>
    private bool TryFind(YamlValue name, out int item)
    {
        if (_elements.TryGetValue(name.Text!, out item))
            return true;
        _losses.Add("elements of other modules", locate: () => new SourceLocation(_source, name.Span));
        return false;
    }

    private void Report(TextSpan span, string message) => _diagnostics.Add(ForeignFile.At(_source, span, message));
}
