using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language;

namespace ArgumentMap.Editing;

/// <summary>Gives an item another id wherever it is named.</summary>
internal sealed class Renaming(Edit edit)
{
    public EditResult Rename(string id, string newId)
    {
        if (MapItem.Find(edit.Document, id) is not { } item)
            return EditResult.Refuse(edit.Unknown(id));
        newId = newId.Trim();
        var mentions = Mentions.Of(edit.Document, item);
        var declaration = mentions.First(mention => mention.IsDeclaration);
        var written = Written(declaration);
        if (written == newId)
            return new EditResult([]) { Id = id };
        var generated = item.HasAutoId(edit.Graph) && newId == id;
        if (!generated && edit.WhyNot(newId) is { } why)
            return EditResult.Refuse(why);
        var local = written.Length > 0 ? written : id;
        var prefix = id.EndsWith(local, StringComparison.Ordinal) ? id[..^local.Length] : "";
        if (prefix.Length > 0 && !edit.IsFree(prefix + newId))
            return EditResult.Refuse($"The id '{prefix}{newId}' is taken. Choose another one.");
        if (declaration.Line.File == 0)
            edit.Ids.Rename(declaration.Line.Line, newId);
        var files = ImmutableArray.CreateBuilder<FileEdit>();
        if (edit.Kept is not { } kept)
            return EditResult.Refuse(Edit.WouldChangeIds);
        foreach (var file in mentions.GroupBy(mention => mention.Line.File))
        {
            var edits = file.Select(mention => new TextEdit(
                mention.Id, mention.Id.Length == 0 ? " " + newId : Replaced(Written(mention), local, newId)));
            var all = file.Key == 0 ? edits.Concat(kept) : edits;
            files.Add(new FileEdit(edit.Document.Trees[file.Key].Source, [.. all.OrderBy(change => change.Span.Start)]));
        }

        return new EditResult(files.ToImmutable()) { Id = prefix + newId };
    }

    /// <summary>An id with the name of the file it is from in front, as far as that is written.</summary>
    private static string Replaced(string written, string local, string newId)
    {
        var normal = Characters.Id(written);
        return normal.EndsWith(Characters.Id(local), StringComparison.Ordinal)
            ? string.Concat(normal[..^Characters.Id(local).Length], newId)
            : newId;
    }

    private string Written(Mention mention) => edit.Document.Trees[mention.Line.File].Source[mention.Id].ToString();
}
