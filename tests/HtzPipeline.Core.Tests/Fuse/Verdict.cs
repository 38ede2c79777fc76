using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Fuse;

/// <summary>What becomes of a file that is read, mapped and checked as an upload is.</summary>
/// <param name="Accepted">How many figures were taken.</param>
/// <param name="Refusal">The code of the finding that the file was refused with; null if it was not.</param>
internal sealed record Verdict(int Accepted, string? Refusal)
{
    private static readonly Upload Upload = new("new", new(2019, 10, 8, 1, 0, 0, TimeSpan.Zero), "economy", Period.Parse("2019-09"), "月报.xlsx");

    /// <summary>Judges a file by a catalogue.</summary>
    public static Verdict Of(byte[] file, IndicatorCatalogue catalogue)
    {
        try
        {
            var bulletin = BulletinReader.Read(new MemoryStream(file), ReadingLimits.Default);
            return new(SubmissionCheck.Check(SubmissionCheck.Map(bulletin, catalogue, Upload), new(), catalogue).Accepted.Count, null);
        }
        catch (UnreadableFileException unreadable)
        {
            return new(0, unreadable.Finding.Kind.Code);
        }
    }
}
