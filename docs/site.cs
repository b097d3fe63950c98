#:project ../src/ArgumentMap.Markdig
#:property PublishAot=false

// Writes the pages of this folder as HTML with every map drawn: dotnet run docs/site.cs [OUTPUT]. Without one, to artifacts/docs.
using ArgumentMap.Markdig;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

var docs = Path.GetDirectoryName((string)AppContext.GetData("EntryPointFilePath")!)!;
var output = Directory.CreateDirectory(args.Length > 0 ? args[0] : Path.Combine(docs, "..", "artifacts", "docs")).FullName;
var pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseArgumentMaps().Build();
foreach (var path in Directory.GetFiles(docs, "*.md"))
{
    var page = Markdown.Parse(File.ReadAllText(path), pipeline);
    foreach (var link in page.Descendants<LinkInline>().Where(link => link.Url?.Contains("://", StringComparison.Ordinal) == false))
        link.Url = link.Url!.Replace(".md", ".html", StringComparison.Ordinal);
    // An example of a mistake, or of a part of a map, stays a text.
    foreach (var block in page.Descendants<FencedCodeBlock>().Where(block => block is { Info: "arg", Arguments: "bad" or "fragment" }))
        block.Info = "text";
    var name = Path.GetFileNameWithoutExtension(path);
    File.WriteAllText(Path.Combine(output, name + ".html"), $$"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{{name}} – ArgumentMap</title>
        <style>
          body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; }
          .argument-map > *, img { max-width: 100%; height: auto; }
          .argument-map-errors, pre { padding: 1rem; background: #f4f4f4; overflow: auto; }
          table { border-collapse: collapse; }
          td, th { border: 1px solid #ccc; padding: .25rem .5rem; }
        </style>
        {{page.ToHtml(pipeline)}}
        """);
}

foreach (var picture in Directory.GetFiles(docs, "*.*g", SearchOption.AllDirectories).Where(file => file[^4..] is ".svg" or ".png"))
{
    var copy = Path.Combine(output, Path.GetRelativePath(docs, picture));
    Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
    File.Copy(picture, copy, overwrite: true);
}
