using System.Net;
using System.Text.Json.Nodes;

namespace ArgumentMap.LanguageServer.Tests;

/// <summary>The page beside the text.</summary>
public sealed class PreviewTests
{
    private const string Map = "claim a [0.9]: The bridge closed\n  premise b [0.9]: Water stood high\n";

    [Fact]
    public async Task A_page_shows_the_text_as_it_is_in_the_editor()
    {
        await using var client = await OpenedAsync();
        using var http = new HttpClient();
        var url = await UrlAsync(client);
        Assert.StartsWith("http://127.0.0.1:", url, StringComparison.Ordinal);
        Assert.Contains("<iframe", await http.GetStringAsync(new Uri(url)), StringComparison.Ordinal);
        Assert.Contains("Water stood high", await http.GetStringAsync(new Uri(url + "page")), StringComparison.Ordinal);
        await client.ChangeAsync("map.arg", 2, new JsonObject { ["text"] = Map.Replace("Water", "The river", StringComparison.Ordinal) });
        await client.DiagnosticsAsync("map.arg", 2);
        Assert.Contains("The river stood high", await http.GetStringAsync(new Uri(url + "page")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_is_selected_moves_the_caret()
    {
        await using var client = await OpenedAsync();
        using var http = new HttpClient();
        await http.PostAsync(new Uri(await UrlAsync(client) + "select"), new StringContent("b"));
        var shown = await client.WaitAsync(message => (string?)message["method"] == "window/showDocument");
        Assert.Equal(client.Uri("map.arg"), (string)shown["params"]!["uri"]!);
        Assert.Equal(1, (int)shown["params"]!["selection"]!["start"]!["line"]!);
    }

    [Fact]
    public async Task The_caret_selects_a_card()
    {
        await using var client = await OpenedAsync();
        using var http = new HttpClient();
        var url = await UrlAsync(client);
        using var events = new StreamReader(await http.GetStreamAsync(new Uri(url + "events")));
        // Not before the page listens.
        Assert.Equal("event: ready", await events.ReadLineAsync());
        await client.AskAtAsync("textDocument/documentHighlight", "map.arg", 1, 11);
        var lines = new List<string?>();
        while (!lines.Contains("data: b"))
            lines.Add(await events.ReadLineAsync());
        Assert.Contains("event: select", lines);
    }

    [Fact]
    public async Task An_address_without_its_secret_leads_nowhere()
    {
        await using var client = await OpenedAsync();
        using var http = new HttpClient();
        var url = new Uri(await UrlAsync(client));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri($"http://127.0.0.1:{url.Port}/1/page"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(url, "../2/page"))).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.PutAsync(new Uri(url, "page"), null)).StatusCode);
    }

    private static async Task<EditorClient> OpenedAsync()
    {
        var client = new EditorClient();
        await client.InitializeAsync(
            new JsonObject { ["window"] = new JsonObject { ["showDocument"] = new JsonObject { ["support"] = true } } });
        await client.OpenAsync("map.arg", Map);
        return client;
    }

    private static async Task<string> UrlAsync(EditorClient client) =>
        (string)(await client.AskAtAsync("argmap/preview", "map.arg", 0, 0))!["url"]!;
}
