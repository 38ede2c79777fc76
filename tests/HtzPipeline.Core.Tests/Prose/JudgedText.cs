using System.Text;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Tests.Seeds;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Prose;

/// <summary>A text as it is judged for the department economy in 2019-08, with nothing published before it.</summary>
internal static class JudgedText
{
    public static CheckedSubmission Of(string text, string department = "economy", IndicatorCatalogue? catalogue = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var mapped = SubmissionCheck.Map(
            BulletinReader.Read(file, ReadingLimits.Default), catalogue ?? SeedFolder.Catalogue, new("text", DateTimeOffset.UnixEpoch, department, Period.Month(2019, 8), "简报.txt"));
        return SubmissionCheck.Check(mapped, new([]), catalogue ?? SeedFolder.Catalogue);
    }

    /// <summary>The seeds' catalogue with a key more for the department economy.</summary>
    public static IndicatorCatalogue With(string key) => CatalogueLoader.Load(
        SeedFolder.Read("catalogue.yaml").Replace("en: Economic Development Bureau }", $"en: Economic Development Bureau, {key} }}", StringComparison.Ordinal), "catalogue.yaml").Catalogue!;
}
