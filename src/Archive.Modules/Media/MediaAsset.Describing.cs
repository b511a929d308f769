using Archive.Kernel.Text;

namespace Archive.Modules.Media;

public sealed partial class MediaAsset
{
    public string? Caption { get; set; }

    /// <summary>What the picture shows, for those who cannot see it.</summary>
    public string? AltText { get; set; }

    /// <summary>Where it was taken, in words.</summary>
    public string? Place { get; set; }

    /// <summary>When it was taken, as EDTF; what is not EDTF is nobody's date.</summary>
    public string? Taken { get; set; }

    /// <summary>How somebody said when.</summary>
    public string? TakenWords { get; set; }

    /// <summary>For colleagues.</summary>
    public string? Note { get; set; }

    /// <summary>The first day it may have been taken, as the number yyyyMMdd; 10101 for an open start, null without a date.</summary>
    public int? TakenFirst { get; private set; }

    /// <summary>The last day, likewise; 99991231 for an open end.</summary>
    public int? TakenLast { get; private set; }

    /// <summary>What it is found by: its names and words, folded so that 简 and 繁, upper and lower case are one.</summary>
    public string Words { get; private set; } = "";

    /// <summary>How often its description was changed: who comes with an older number has not seen the newest.</summary>
    public int Revision { get; private set; }

    /// <summary>The date, or null when nobody knows it.</summary>
    public ArchiveDate? Date() => ArchiveDate.TryParse(Taken, out var date) ? date with { Words = TakenWords } : null;

    public MediaDescription Description() =>
        new()
        {
            Caption = Caption,
            AltText = AltText,
            Creator = Creator,
            Credit = Credit,
            Copyright = Copyright,
            RightsUrl = RightsUrl,
            Place = Place,
            Taken = Taken,
            TakenWords = TakenWords,
            Note = Note,
        };

    /// <summary>Puts another description in the place of this one.</summary>
    public void Describe(MediaDescription said)
    {
        (Caption, AltText, Place, Note) = (said.Caption, said.AltText, said.Place, said.Note);
        (Creator, Credit, Copyright, RightsUrl) = (said.Creator, said.Credit, said.Copyright, said.RightsUrl);
        (Taken, TakenWords) = (said.Taken, said.TakenWords);
        Revision++;
        Refind();
    }

    /// <summary>What words and days find it by.</summary>
    public static string WordsOf(ContentId id, string fileName, MediaDescription said) =>
        Fold(
            string.Join(
                '\n',
                new[]
                {
                    fileName,
                    said.Caption,
                    said.AltText,
                    said.Creator,
                    said.Credit,
                    said.Place,
                    said.TakenWords,
                    said.Note,
                    id.Value,
                }.Where(part => !string.IsNullOrEmpty(part))
            )
        );

    /// <summary>A text as it is compared with <see cref="Words"/>.</summary>
    public static string Fold(string text) => HanFold.Fold(text).ToLowerInvariant();

    /// <summary>The first and last day of a date as the numbers yyyyMMdd.</summary>
    public static (int? First, int? Last) DaysOf(string? taken) =>
        ArchiveDate.TryParse(taken, out var date)
            ? (Number(date.Earliest ?? DateOnly.MinValue), Number(date.Latest ?? DateOnly.MaxValue))
            : (null, null);

    /// <summary>Brings what it is found by in step with what it says.</summary>
    internal void Refind()
    {
        (TakenFirst, TakenLast) = DaysOf(Taken);
        Words = WordsOf(Id, FileName, Description());
    }

    private static int Number(DateOnly day) => (((day.Year * 100) + day.Month) * 100) + day.Day;
}
