using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Carneades;

/// <summary>Reads graphs of Carneades. An issue is a question of which one answer can hold; what is assumed is rated so.</summary>
internal sealed class CarneadesReader
{
    private static readonly string[] Known = ["meta", "statements", "arguments", "issues", "assumptions"];

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly LossList _losses;
    private readonly ImportedMap _map = new();
    private readonly Dictionary<string, int> _statements = new(StringComparer.Ordinal);

    private CarneadesReader(SourceText source, DiagnosticBag diagnostics, LossList losses) =>
        (_source, _diagnostics, _losses) = (source, diagnostics, losses);

    public static ArgumentGraph Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort)
    {
        var reader = new CarneadesReader(source, diagnostics, losses);
        if (ForeignYaml.Read(source, diagnostics, effort) is { } root)
            reader.ReadGraph(root);
        return ImportedGraph.Of(reader._map, source, new KeptIds("carneades"), losses, effort);
    }

    private void ReadGraph(YamlValue root)
    {
        if (root.Members is null)
        {
            Report(root.Span, "Expected a table with 'statements:' and 'arguments:'.");
            return;
        }

        if (root["meta"] is { } meta)
        {
            _map.Title = meta.TextOf("title");
            _map.Properties.Add(("description", meta.TextOf("source")));
        }

        var assumed = (root["assumptions"]?.Texts ?? []).Select(text => text.Text!).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, statement) in root["statements"]?.Members ?? [])
            ReadStatement(id, statement, assumed);
        foreach (var (id, argument) in root["arguments"]?.Members ?? [])
            ReadArgument(id, argument);
        foreach (var (id, issue) in root["issues"]?.Members ?? [])
            ReadIssue(id, issue);
        if (_map.Items.Count == 0 && root["argument_schemes"] is { } schemes)
        {
            Report(
                schemes.Span,
                "The file has argument schemes, but no statements or arguments to make a map of. To use such schemes, declare them under "
                    + "'schemes' in argmap.json.");
        }

        foreach (var (name, value) in root.Members.Where(member => !Known.Contains(member.Name)))
            _losses.Add("schemes, tests and other parts of the file", locate: () => new SourceLocation(_source, value.Span));
    }

    private void ReadStatement(string id, YamlValue statement, HashSet<string> assumed)
    {
        var text = statement.Text ?? statement.TextOf("text");
        _statements.Add(id, _map.Add(new ImportedItem(ItemRole.Statement, text.Length > 0 ? text : id)
        {
            Id = id,
            Rating = assumed.Contains(id) || statement.TextOf("assumed") == "true" ? "assumed" : null,
        }));
    }

    private void ReadArgument(string id, YamlValue argument)
    {
        var scheme = argument.TextOf("scheme");
        var item = _map.Add(new ImportedItem(ItemRole.Support, "")
        {
            Id = id,
            Properties = scheme.Length > 0 ? [("scheme", scheme)] : [],
        });
        if (argument["premises"] is { Members: { } roles })
        {
            _losses.Add("roles of premises", roles.Count);
            foreach (var (_, premise) in roles)
                Link(premise, item, LinkRole.Premise);
        }

        foreach (var premise in argument["premises"]?.Texts ?? [])
            Link(premise, item, LinkRole.Premise);
        foreach (var undercutter in argument["undercutter"]?.Texts ?? [])
            Link(undercutter, item, LinkRole.Attack);
        if (argument["conclusion"] is not { Text: { } conclusion } end)
            Report(argument.Span, $"The argument '{id}' has no 'conclusion:'. Expected the id of a statement.");
        else if (!_statements.TryGetValue(conclusion, out var target))
            Unknown(end);
        else
            _map.Link(item, target, LinkRole.Conclusion);
        if (argument["weight"] is not null)
            _losses.Add("weights of arguments");
    }

    private void ReadIssue(string id, YamlValue issue)
    {
        var standard = issue.TextOf("standard") switch
        {
            "PE" => "preponderance",
            "CCE" => "clear and convincing",
            "BRD" => "beyond reasonable doubt",
            _ => "",
        };
        var question = _map.Add(new ImportedItem(ItemRole.Question, $"Which holds of {id}?")
        {
            Id = id,
            Properties = [("answers", "exclusive"), ("standard", standard)],
        });
        foreach (var position in issue["positions"]?.Texts ?? [])
            Link(position, question, LinkRole.Support);
    }

    private void Link(YamlValue from, int to, LinkRole role)
    {
        if (from.Text is { } id && _statements.TryGetValue(id, out var statement))
            _map.Link(statement, to, role);
        else
            Unknown(from);
    }

    private void Unknown(YamlValue id) => Report(
        id.Span,
        id.Text is { } name
            ? $"No statement is called '{ForeignText.Line(name)}'. Declare it under 'statements:'."
            : "Expected the id of a statement.");

    private void Report(TextSpan span, string message) => _diagnostics.Add(ForeignFile.At(_source, span, message));
}
