using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using ArgumentMap.Formats;
using ArgumentMap.Scoring;
using ArgumentMap.Text;

namespace ArgumentMap.Page.Tests;

/// <summary>In a browser, no text of a picture leaves its card or runs into another: in the fonts that the machine has.</summary>
public sealed class CardTextTests
{
    /// <summary>A sentence or more in each of the scripts.</summary>
    private static readonly (string Script, string Text)[] Scripts =
    [
        ("latin", "The quick brown fox jumps over WAGGING mmmmm wwww lazy dogs ÄÖÜ straße œuvre"),
        ("cyrillic", "Вода стояла выше отметки ЖЩЮЫ поэтому мост закрыли до утра"),
        ("greek", "Το νερό ήταν πάνω από το σημάδι ΩΜΨ και η γέφυρα έκλεισε"),
        ("arabic", "كان الماء مرتفعا فوق العلامة المحددة للإغلاق فأغلق الجسر"),
        ("hebrew", "המים היו גבוהים מעל הסימן ולכן הגשר נסגר"),
        ("devanagari", "पानी निशान से ऊपर था इसलिए पुल बंद कर दिया गया"),
        ("bengali", "জল চিহ্নের উপরে ছিল তাই সেতু বন্ধ ছিল"),
        ("tamil", "நீர் குறிக்கு மேல் இருந்ததால் பாலம் மூடப்பட்டது"),
        ("thai", "น้ำอยู่เหนือเครื่องหมายดังนั้นสะพานจึงปิด"),
        ("han", "水位高于关闭标记因此桥梁关闭了"),
        ("kana", "水位が閉鎖の印を超えていたため橋は閉鎖されました"),
        ("hangul", "수위가 폐쇄 표시보다 높아서 다리가 폐쇄되었습니다"),
        ("georgian", "წყალი ნიშნულზე მაღლა იყო ამიტომ ხიდი დაიკეტა"),
        ("armenian", "Ջուրը նշանից բարձր էր ուստի կամուրջը փակվեց"),
        ("emoji", "🌊🌉 flood 👩‍🚒 rescue 🇺🇦 flags 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"),
        ("address", "see https://example.org/a/very/long/address/that-goes-on?with=parts&and=more-parts-of-it#fragment"),
    ];

    /// <summary>
    /// Says of every text that leaves its card, or runs into another in the same row, how far. A text with a letter that no font of the
    /// machine has, which looks like a letter that there is not, shows boxes of any width instead, and is left out.
    /// </summary>
    private const string Script = """
        const out = [], looks = new Map();
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        canvas.font = `32px ${document.querySelector('svg').getAttribute('font-family')}`;
        const look = letter => {
          if (!looks.has(letter)) {
            canvas.clearRect(0, 0, 90, 90);
            canvas.fillText(letter, 20, 50);
            looks.set(letter, canvas.getImageData(0, 0, 90, 90).data.join());
          }
          return looks.get(letter);
        };
        const hasFont = text => [...text.textContent].every(letter => letter < '\u0250' || look(letter) !== look('\u0378'));
        let texts = 0;
        for (const card of document.querySelectorAll('svg > g[transform]')) {
          const width = +card.querySelector('rect')?.getAttribute('width') || 264;
          const boxes = [...card.querySelectorAll('text')].filter(hasFont).map(text => [text, text.getBBox()]);
          texts += boxes.length;
          for (const [text, { x, y, width: wide }] of boxes) {
            if (x < 0 || x + wide > width)
              out.push(`${text.textContent} leaves its card: ${x} to ${x + wide} of ${width}`);
            for (const [other, box] of boxes) {
              if (other !== text && Math.abs(box.y - y) < 4 && x < box.x && x + wide > box.x + 1)
                out.push(`${text.textContent} runs into ${other.textContent}`);
            }
          }
        }
        document.getElementById('out').textContent = texts > 500 ? out.join('\n') : 'too few texts';
        """;

    [BrowserTheory]
    [InlineData("DejaVu Sans")]
    [InlineData("Liberation Sans")]
    [InlineData("Noto Sans")]
    [InlineData("Arial")]
    public void No_text_leaves_its_card(string font)
    {
        var page = new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><body>");
        var maps = Directory.GetFiles(Path.Combine(Root(), "arguments"), "*.arg").Order(StringComparer.Ordinal).Select(File.ReadAllText);
        foreach (var map in maps.Append(EveryScript()))
            page.Append(Picture(map).Replace("font-family=\"", $"font-family=\"'{font}',", StringComparison.Ordinal));
        page.Append("<pre id=\"out\">nothing ran</pre><script>").Append(Script).Append("</script>");
        Assert.Equal("", Run(page.ToString()));
    }

    private static string EveryScript()
    {
        var map = new StringBuilder("map: Every script\nclaim c [likely]: Every script fits its cards\n");
        foreach (var (script, text) in Scripts)
        {
            map.Append(CultureInfo.InvariantCulture, $"  premise {script} [0.7]: {text}\n    source s-{script} [B]: {text}\n")
                .Append(CultureInfo.InvariantCulture, $"    objection o-{script} [0.6]: {text} {text} {text}\n");
        }

        return map.ToString();
    }

    private static string Picture(string map) => ArgumentDocument.Parse(new SourceText(map, "map.arg"))
        .Render(MapFormats.Svg, new RenderOptions { All = true, Scores = ScoreOptions.Default }).Text;

    private static string Run(string page)
    {
        var folder = Directory.CreateTempSubdirectory("argmap-cards-").FullName;
        try
        {
            var file = Path.Combine(folder, "cards.html");
            File.WriteAllText(file, page);
            var start = new ProcessStartInfo(Chromium.Path!) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[
                "--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={Path.Combine(folder, "profile")}", "--dump-dom",
                new Uri(file).AbsoluteUri])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var document = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var begin = document.LastIndexOf("<pre id=\"out\">", StringComparison.Ordinal) + "<pre id=\"out\">".Length;
            return WebUtility.HtmlDecode(document[begin..document.IndexOf("</pre>", begin, StringComparison.Ordinal)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
