using HtzPipeline.Seeds.Departments;
using HtzPipeline.Seeds.Series;

namespace HtzPipeline.Seeds;

/// <summary>All example uploads of all departments.</summary>
internal static class SeedFiles
{
    public static IReadOnlyList<SeedFile> All(SeriesBook book) =>
    [
        .. Economy.Files(book),
        .. Article.Files,
        .. Investment.Files(book),
        .. Science.Files(book),
        .. Market.Files(book),
        .. Talent.Files(book),
        .. Construction.Files(book),
        .. CivilAffairs.Files(book),
        .. Finance.Files(book),
    ];
}
