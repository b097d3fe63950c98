using System.Text;
using System.Xml;

namespace ArgumentMap.Formats.Xml;

/// <summary>The style of all XML of the project but pictures: indented, with LF, every text made well-formed.</summary>
internal static class XmlStyle
{
    private const char Replacement = '\uFFFD';

    public static XmlWriter CreateWriter(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    });

    /// <summary>A text without the few characters that XML cannot hold even as references; each becomes U+FFFD.</summary>
    public static string Text(ReadOnlySpan<char> text)
    {
        StringBuilder? clean = null;
        var kept = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
                continue;
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                at++;
                continue;
            }

            (clean ??= new StringBuilder(text.Length)).Append(text[kept..at]).Append(Replacement);
            kept = at + 1;
        }

        return clean is null ? text.ToString() : clean.Append(text[kept..]).ToString();
    }
}
