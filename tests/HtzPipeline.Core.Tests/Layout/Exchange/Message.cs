using System.Text;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Tests.Layout.Exchange;

/// <summary>Reads data messages from text; in these a ' stands for a ".</summary>
internal static class Message
{
    public static (List<ReportedFigure> Figures, Bulletin Bulletin) Json(string text) => Read.Stream(new MemoryStream(Encoding.UTF8.GetBytes(text.Replace('\'', '"'))));

    public static string RefusalOf(string text) => Read.RefusalOf(Encoding.UTF8.GetBytes(text.Replace('\'', '"')));
}
