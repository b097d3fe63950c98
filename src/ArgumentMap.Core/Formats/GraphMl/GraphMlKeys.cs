using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using ArgumentMap.Formats.Xml;
using ArgumentMap.Graph;

namespace ArgumentMap.Formats.GraphMl;

/// <summary>
/// The columns of nodes or of edges: those that every map has, then one for each property that occurs, in the order of first occurrence.
/// </summary>
internal sealed class GraphMlKeys
{
    private readonly string _of;
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Type)> _columns = [];

    /// <param name="of"><c>node</c> or <c>edge</c>.</param>
    public GraphMlKeys(string of, params ReadOnlySpan<(string Name, string Type)> columns)
    {
        _of = of;
        foreach (var (name, type) in columns)
            Add(name, type);
    }

    /// <summary>Adds a column for each property that has none yet.</summary>
    public void Add(ImmutableArray<Property> properties)
    {
        foreach (var property in properties)
        {
            if (!_ids.ContainsKey(property.Key))
                Add(property.Key, "string");
        }
    }

    /// <summary>Declares the columns.</summary>
    public void Write(XmlWriter xml)
    {
        foreach (var (name, type) in _columns)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", _ids[name]);
            xml.WriteAttributeString("for", _of);
            xml.WriteAttributeString("attr.name", XmlStyle.Text(name));
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }
    }

    /// <summary>Writes a value into a column.</summary>
    /// <param name="value">Null or empty leaves it out.</param>
    public void Write(XmlWriter xml, string column, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", _ids[column]);
        xml.WriteString(XmlStyle.Text(value));
        xml.WriteEndElement();
    }

    public void Write(XmlWriter xml, string column, double value) =>
        Write(xml, column, value.ToString("0.#########", CultureInfo.InvariantCulture));

    /// <summary>Writes properties, the values of one that is repeated together, one a line.</summary>
    public void Write(XmlWriter xml, ImmutableArray<Property> properties)
    {
        foreach (var group in properties.GroupBy(property => property.Key))
            Write(xml, group.Key, string.Join('\n', group.Select(property => property.Value)));
    }

    private void Add(string name, string type)
    {
        _ids.Add(name, string.Create(CultureInfo.InvariantCulture, $"{_of}-{_columns.Count}"));
        _columns.Add((name, type));
    }
}
