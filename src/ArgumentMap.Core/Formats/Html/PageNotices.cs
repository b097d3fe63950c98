using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Html;

/// <summary>Writes the notices of a page: diagnostics, and what was left out.</summary>
internal sealed class PageNotices(Utf8Output output, HtmlText text)
{
    /// <summary>What stands at the top.</summary>
    public void Problems(ImmutableArray<Diagnostic> diagnostics, bool isOutdated)
    {
        if (diagnostics.IsEmpty)
            return;
        output.Write("<div class=\"problems\" role=\"alert\"><p>"u8);
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        text.Write(isOutdated ? "The map as it is now cannot be shown. Below is the last version that could."
            : errors > 0 ? "The map has errors. Below is what could be read." : "The map has warnings or notes.");
        output.Write("</p>\n<ul>\n"u8);
        foreach (var diagnostic in diagnostics)
        {
            output.Write("<li class=\""u8);
            output.Write(diagnostic.Severity.Name());
            output.Write("\"><code>"u8);
            text.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{diagnostic.Location}: {diagnostic.Severity.Name()} {diagnostic.Descriptor.Code}"));
            output.Write("</code> "u8);
            text.Write(diagnostic.Message);
            output.Write("</li>\n"u8);
        }

        output.Write("</ul></div>\n"u8);
    }

    /// <summary>What stands at the end.</summary>
    public void LeftOut(ImmutableArray<string> sentences)
    {
        foreach (var sentence in sentences)
            Notice(sentence);
    }

    private void Notice(string sentence)
    {
        output.Write("<p class=\"notice\">"u8);
        text.Write(sentence);
        output.Write("</p>\n"u8);
    }
}
