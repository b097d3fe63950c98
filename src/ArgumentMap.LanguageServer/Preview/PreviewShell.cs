namespace ArgumentMap.LanguageServer.Preview;

/// <summary>The page around the page of a map: it hears from the editor, and tells it which card is selected.</summary>
internal static class PreviewShell
{
    /// <summary>The inner page keeps the selected item in its address, which is all that passes between the two.</summary>
    public const string Html = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Argument map</title>
        <style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block }</style>
        <iframe id="map" src="page" title="The map"></iframe>
        <script>
        const map = document.getElementById('map').contentWindow;
        const selected = () => /^#item:/.test(map.location.hash) ? decodeURIComponent(map.location.hash.slice(6)) : '';
        let known = '';
        const events = new EventSource('events');
        events.addEventListener('changed', () => {
          map.dispatchEvent(new Event('leaving'));
          map.location.reload();
        });
        events.addEventListener('select', event => {
          known = decodeURIComponent(event.data);
          if (selected() === known)
            return;
          // Told, not navigated to: a browser moves the focus to where it navigates, away from the text that is being written.
          map.history.replaceState(null, '', '#item:' + encodeURIComponent(known));
          map.dispatchEvent(new Event('follow'));
        });
        setInterval(() => {
          if (selected() === known)
            return;
          known = selected();
          if (known)
            fetch('select', { method: 'POST', body: known });
        }, 150);
        </script>
        </html>
        """;
}
