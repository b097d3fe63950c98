using System.Globalization;
using ArgumentMap.Language.Formatting;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Language.Outlines;

/// <summary>Writes the entries of an outline as a map in canonical form, in their order.</summary>
internal sealed class OutlineWriter
{
    private const string Unknown = "open";

    /// <summary>Column after which a comment goes on in the next line.</summary>
    private const int Width = 100;

    private readonly IReadOnlyList<OutlinePoint> _points;
    private readonly OutlineRoles _roles;
    private readonly string? _title;
    private readonly LineWriter _writer = new();

    /// <summary>By entry: the depth of what is directly below it.</summary>
    private readonly int[] _depths;

    /// <summary>By address that occurs more than once: the id of its source, and the title that it was declared with, if it was.</summary>
    private readonly Dictionary<string, (string Id, string? Title)> _shared = new(StringComparer.Ordinal);
    private readonly HashSet<(int Owner, string Url)> _cited = [];

    /// <summary>By heading that a claim is made of: the claim's id.</summary>
    private readonly Dictionary<int, string> _claims = [];

    /// <summary>The heading whose claim what comes next is below.</summary>
    private int _open = -1;

    public OutlineWriter(Outline outline, OutlineRoles roles, string? title)
    {
        (_points, _roles, _title) = (outline.Points, roles, title);
        _depths = new int[_points.Count];
    }

    public bool HasClaims { get; private set; }

    /// <summary>Writes the map; returns the first entry that is nested too deep for it, if there is one.</summary>
    public OutlinePoint? WriteAll(int maxDepth)
    {
        var title = _points[0].Text;
        _writer.Item(0, "map", "", null, Words(_title ?? (title.Length > 0 ? title : "What is at issue")));
        if (_title is not null && title.Length > 0 && title != _title)
            _writer.Property(1, "description", Words(title));
        WriteAdvice();
        CountAddresses();
        for (var i = 1; i < _points.Count; i++)
        {
            if (Write(i) > maxDepth)
                return _points[i];
        }

        return null;
    }

    public override string ToString() => _writer.ToString();

    /// <summary>What the author has still to decide, as far as it comes up in this map.</summary>
    private void WriteAdvice()
    {
        var (open, linked, answered, sources) = (false, false, false, false);
        var premises = new HashSet<int>();
        for (var i = 0; i < _points.Count; i++)
        {
            var (keyword, owner) = (_roles.Keywords[i], _roles.Owners[i]);
            open |= IsOpen(i);
            linked |= keyword == Keyword.Premise && !premises.Add(owner);
            answered |= keyword == Keyword.Objection && _roles.Keywords[owner] is Keyword.Premise or Keyword.Objection;
            sources |= _roles.Roles[i] == OutlineRole.Source || _roles.Addresses[i].Found is not null;
        }

        _writer.Blank();
        if (open)
            _writer.Comment(0, "// To decide: how likely is each statement that is [open]? Write a word such as [likely], or a number.");
        if (linked)
            _writer.Comment(0, "// To decide: do premises count only together? Then write them below an 'argument:'.");
        if (answered)
            _writer.Comment(0, "// To decide: does an objection grant what is above it, and deny that anything follows? Write 'undercut'.");
        if (sources)
            _writer.Comment(0, "// To decide: how reliable is each source? Write a grade from A to F, as in 'source [B]: …'.");
    }

    private bool IsOpen(int entry) =>
        _roles.Keywords[entry] is Keyword.Claim or Keyword.Premise or Keyword.Objection && !_roles.IsSupported[entry];

    private void CountAddresses()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var addresses in _roles.Addresses)
        {
            foreach (var address in addresses.Found ?? [])
            {
                if (!seen.Add(address.Url) && !_shared.ContainsKey(address.Url))
                    _shared.Add(address.Url, (string.Create(CultureInfo.InvariantCulture, $"source-{_shared.Count + 1}"), null));
            }
        }
    }

    /// <summary>Writes an entry and its sources; returns the number of levels that this takes.</summary>
    private int Write(int entry)
    {
        var role = _roles.Roles[entry];
        if (role == OutlineRole.Group)
            return 0;
        var owner = _roles.Owners[entry];
        if (role is OutlineRole.Item or OutlineRole.Source && _points[owner].Kind == OutlinePointKind.Heading)
            OpenClaim(owner);
        var hasClaim = _roles.Keywords[owner] == Keyword.Claim && _points[owner].Kind == OutlinePointKind.Heading;
        var depth = _depths[owner] + (hasClaim && role is not (OutlineRole.Section or OutlineRole.Comment) ? 1 : 0);
        _depths[entry] = depth + 1;
        if (depth == 0 || role == OutlineRole.Section)
            _writer.Blank();
        var addresses = _roles.Addresses[entry];
        switch (role)
        {
            case OutlineRole.Section:
                _open = -1;
                _writer.Item(depth, "section", "", null, Words(addresses.Text));
                return depth + 1;
            case OutlineRole.Comment:
                WriteComment(depth, addresses.Text);
                return 0;
            case OutlineRole.Source:
                return WriteSource(entry, depth);
            default:
                return WriteItem(entry, depth);
        }
    }

    private int WriteItem(int entry, int depth)
    {
        var keyword = _roles.Keywords[entry];
        var addresses = _roles.Addresses[entry];
        HasClaims |= keyword is Keyword.Claim or Keyword.Question;
        _writer.Item(depth, keyword.Name(), "", IsOpen(entry) ? Unknown : null, Words(addresses.Text));
        var levels = depth + 1;
        foreach (var address in addresses.Found ?? [])
            levels = Math.Max(levels, Cite(entry, depth + 1, address.Title, address.Url));
        if (keyword != Keyword.Question || _roles.HasChildren(entry))
            return levels;
        _writer.Item(depth + 1, "claim", "", Unknown, "Replace this with an answer");
        return levels + 1;
    }

    /// <summary>Writes an entry that is nothing but sources.</summary>
    private int WriteSource(int entry, int depth)
    {
        var addresses = _roles.Addresses[entry];
        var owner = _roles.Owners[entry];
        var found = addresses.Found ?? [];
        var levels = addresses.IsAll ? 0 : Cite(owner, depth, addresses.Text, found.Count > 0 ? found[0].Url : null);
        foreach (var address in addresses.IsAll ? found : found.Skip(1))
            levels = Math.Max(levels, Cite(owner, depth, address.Title, address.Url));
        return levels;
    }

    /// <summary>Declares a source where it is cited, or refers to it where it has been declared.</summary>
    private int Cite(int owner, int depth, string title, string? url)
    {
        var isShared = _shared.TryGetValue(url ?? "", out var shared);
        if (url is null || !isShared || shared.Title is null)
        {
            _writer.Item(depth, "source", isShared ? shared.Id : "", null, Words(title));
            if (url is not null)
                _writer.Property(depth + 1, "url", url);
            if (isShared)
                _shared[url!] = (shared.Id, title);
            _cited.Add((owner, url ?? ""));
            return url is null ? depth + 1 : depth + 2;
        }

        var isNew = title != shared.Title && title != url;
        if (depth == 0 || _roles.Roles[owner] == OutlineRole.Section || !_cited.Add((owner, url)))
        {
            if (isNew)
                WriteComment(depth, title);
            return 0;
        }

        _writer.Item(depth, "source", shared.Id, null, null);
        if (isNew)
            _writer.Property(depth + 1, "note", Words(title));
        return depth + (isNew ? 2 : 1);
    }

    /// <summary>Declares the claim that is made of a heading, or reopens it after what came in between.</summary>
    private void OpenClaim(int heading)
    {
        if (_open == heading || _roles.Keywords[heading] != Keyword.Claim)
            return;
        _open = heading;
        var depth = _depths[heading];
        if (depth == 0)
            _writer.Blank();
        if (_claims.TryGetValue(heading, out var known))
        {
            _writer.Item(depth, "claim", known, null, null);
            return;
        }

        var id = _claims.Count == 0 ? "main-claim" : string.Create(CultureInfo.InvariantCulture, $"main-claim-{_claims.Count + 1}");
        _claims.Add(heading, id);
        HasClaims = true;
        var text = _points[heading].Text;
        if (text.Length == 0)
            text = _title ?? "Replace this with the claim to be examined";
        if (text.EndsWith('?'))
            _writer.Comment(depth, "// To decide: as which statement do the points below speak for or against this?");
        _writer.Item(depth, "claim", id, IsOpen(heading) ? Unknown : null, Words(text));
    }

    /// <summary>A text that begins like a silencer must not become one.</summary>
    private void WriteComment(int depth, string text)
    {
        var rest = (text.StartsWith("allow", StringComparison.OrdinalIgnoreCase) ? "– " + text : text).AsSpan();
        while (rest.Length > Width && rest[..Width].LastIndexOf(' ') is > 0 and var end)
        {
            _writer.Comment(depth, $"// {rest[..end]}");
            rest = rest[(end + 1)..];
        }

        _writer.Comment(depth, $"// {rest}");
    }

    /// <summary>A text for an item. Tags alone are not a text.</summary>
    private static string Words(string text)
    {
        foreach (var range in text.AsSpan().Split(' '))
        {
            if (!Characters.IsTag(text.AsSpan()[range]))
                return text;
        }

        if (text.Length == 0)
            return "…";
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return $"{(end < 0 ? text[1..] : text[1..end])} {text}";
    }
}
