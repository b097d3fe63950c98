#:project ../src/ArgumentMap.Markdig
#:property PublishAot=false
#:property ManagePackageVersionsCentrally=false

// Writes the pages of this folder as HTML with every map drawn: dotnet run docs/site.cs [OUTPUT]. Without one, to artifacts/docs.
using ArgumentMap.Markdig;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

var docs = Path.GetDirectoryName(Path.GetFullPath(AppContext.GetData("EntryPointFilePath") as string ?? "docs/site.cs"))!;
var output = Path.GetFullPath(args.Length > 0 ? args[0] : Path.Combine(docs, "..", "artifacts", "docs"));
var pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseArgumentMaps().Build();
foreach (var path in Directory.GetFiles(docs, "*.md"))
{
    var page = Markdown.Parse(File.ReadAllText(path), pipeline);
    foreach (var link in page.Descendants<LinkInline>().Where(link => link.Url is { } url && !url.Contains("://")))
        link.Url = link.Url!.Replace(".md", ".html");
    // An example of a mistake stays a text, in which the mistake can be seen.
    foreach (var block in page.Descendants<FencedCodeBlock>().Where(block => block is { Info: "arg", Arguments: "bad" }))
        block.Info = "text";
    Write(Path.ChangeExtension(Path.GetFileName(path), ".html"), $"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{Path.GetFileNameWithoutExtension(path)} – ArgumentMap</title>
        <style>
          body {{ max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; }}
          .argument-map > *, img {{ max-width: 100%; height: auto; }}
          .argument-map-errors, pre {{ padding: 1rem; background: #f4f4f4; overflow: auto; }}
          table {{ border-collapse: collapse; }}
          td, th {{ border: 1px solid #ccc; padding: .25rem .5rem; }}
        </style>
        {page.ToHtml(pipeline)}
        """);
}

void Write(string name, string html)
{
    Directory.CreateDirectory(output);
    File.WriteAllText(Path.Combine(output, name), html);
}
