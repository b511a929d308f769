using System.Globalization;
using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>A photograph as the work's form holds it.</summary>
/// <param name="Confirmed">Whether somebody says that the words which the program filled in are right.</param>
/// <param name="Provisional">Whether the words were filled in by the program when the form was opened.</param>
/// <param name="Point">Null when the person may not move it.</param>
public sealed record PhotoFields(
    ContentId AssetId,
    string AltText,
    bool Decorative,
    bool Confirmed,
    bool Provisional,
    FocalPoint? Point
);

/// <summary>What the work's form holds, as it was typed.</summary>
public sealed record WorkForm
{
    /// <summary>The version that the person began with.</summary>
    public required string Base { get; init; }

    public required string Title { get; init; }
    public required string Author { get; init; }

    /// <summary>EDTF.</summary>
    public required string Taken { get; init; }

    /// <summary>When it was taken, in the person's own words.</summary>
    public required string TakenWords { get; init; }

    public required string Caption { get; init; }
    public required string Credit { get; init; }
    public required IReadOnlyList<PhotoFields> Photos { get; init; }

    public static WorkForm From(ContentItem item)
    {
        var part = item.Part<WorkPart>() ?? new();
        return new()
        {
            Base = item.ContentItemVersionId.Value,
            Title = item.Part<TitlePart>()?.Title ?? item.DisplayText,
            Author = part.Author,
            Taken = part.Taken?.Edtf ?? "",
            TakenWords = part.Taken?.Words ?? "",
            Caption = part.Caption,
            Credit = part.Credit,
            Photos =
            [
                .. part.Photos.Select(photo => new PhotoFields(
                    photo.AssetId,
                    photo.AltText,
                    photo.Decorative,
                    false,
                    photo.AltTextProvisional,
                    null
                )),
            ],
        };
    }

    public static WorkForm Read(IFormCollection form)
    {
        string Text(string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();

        return new()
        {
            Base = Text("over") is { Length: > 0 } over ? over : Text("base"),
            Title = Text("title"),
            Author = Text("author"),
            Taken = Text("taken"),
            TakenWords = Text("taken-words"),
            Caption = Text("caption"),
            Credit = Text("credit"),
            Photos =
            [
                .. form["photo"]
                    .Select(text => ContentId.TryParse(text, out var id) ? id : default)
                    .Where(id => !id.IsEmpty)
                    .Distinct()
                    .Select(id => new PhotoFields(
                        id,
                        Text($"alt-{id}"),
                        form.ContainsKey($"decorative-{id}"),
                        form.ContainsKey($"confirm-{id}"),
                        form.ContainsKey($"provisional-{id}"),
                        Point(form, id)
                    )),
            ],
        };
    }

    /// <summary>Writes what was typed into the item; what cannot be is told.</summary>
    public IReadOnlyList<ContentError> PutInto(ContentItem item)
    {
        var errors = new List<ContentError>();
        var part = item.Part<WorkPart>() ?? new();
        if (Title.Length == 0)
        {
            errors.Add(new("TitlePart.Title", "请写标题。没有题目的可以写“无题”。"));
        }

        ArchiveDate? taken = null;
        if (Taken.Length > 0 && !ArchiveDate.TryParse(Taken, out taken))
        {
            errors.Add(new("WorkPart.Taken", $"日期“{Taken}”读不懂。{DateAdvice.Of(Taken).Problem}"));
        }

        item.Put(new TitlePart(Title));
        item.Put(
            part with
            {
                Author = Author,
                Taken = taken is null ? null : taken with { Words = TakenWords.Length > 0 ? TakenWords : null },
                Caption = Caption,
                Credit = Credit,
                Photos = PhotosOf(part),
            }
        );
        return errors;
    }

    /// <summary>The photo one place earlier or later.</summary>
    public WorkForm MovePhoto(ContentId id, int by)
    {
        var photos = Photos.ToList();
        var from = photos.FindIndex(photo => photo.AssetId == id);
        if (from < 0)
        {
            return this;
        }

        var moved = photos[from];
        photos.RemoveAt(from);
        photos.Insert(Math.Clamp(from + by, 0, photos.Count), moved);
        return this with { Photos = photos };
    }

    // Only the photographs that the work has: a form can change their order and words, not bring others in.
    private IReadOnlyList<WorkPhoto> PhotosOf(WorkPart part)
    {
        var stored = part.Photos.ToDictionary(photo => photo.AssetId);
        var typed = Photos.Where(photo => stored.ContainsKey(photo.AssetId)).ToList();
        var kept = part.Photos.Where(photo => typed.TrueForAll(one => one.AssetId != photo.AssetId));
        return [.. typed.Select(photo => Written(stored[photo.AssetId], photo)), .. kept];
    }

    private static WorkPhoto Written(WorkPhoto stored, PhotoFields typed) =>
        stored with
        {
            AltText = typed.AltText,
            Decorative = typed.Decorative,
            // The program's words stay provisional until a person has changed them or says that they are right.
            AltTextProvisional =
                stored.AltTextProvisional && !typed.Confirmed && !typed.Decorative && typed.AltText == stored.AltText,
        };

    private static FocalPoint? Point(IFormCollection form, ContentId id) =>
        int.TryParse(form[$"x-{id}"], NumberStyles.None, CultureInfo.InvariantCulture, out var x)
        && int.TryParse(form[$"y-{id}"], NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            ? new(x, y)
            : null;
}
