using System.Text;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Tests.Layout;

/// <summary>Reads files from memory.</summary>
internal static class Read
{
    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static (List<ReportedFigure> Figures, Bulletin Bulletin) Stream(Stream file, ReadingLimits? limits = null)
    {
        var bulletin = BulletinReader.Read(file, limits ?? ReadingLimits.Default);
        return ([.. bulletin.Figures], bulletin);
    }

    public static (List<ReportedFigure> Figures, Bulletin Bulletin) Csv(string text, Encoding? encoding = null) =>
        Stream(new MemoryStream((encoding ?? new UTF8Encoding(false)).GetBytes(text)));

    public static string RefusalOf(byte[] bytes, ReadingLimits? limits = null) =>
        Assert.Throws<UnreadableFileException>(() => Stream(new MemoryStream(bytes), limits)).Finding.Kind.Code;

    /// <summary><c>工业总产值|2019-01/2019-08|Cumulative/Amount|58.33|亿元</c>.</summary>
    public static string Line(ReportedFigure figure) =>
        $"{figure.Indicator}|{figure.Period}|{figure.Measure.Basis}/{figure.Measure.Aspect}|{figure.Number?.ToString() ?? figure.Status.ToString()}|{figure.Unit}";
}
