using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

/// <summary>Checks files one after the other, each against what those before it brought.</summary>
internal sealed class UploadsInTurn(IndicatorCatalogue catalogue)
{
    private readonly ObservationSet _published = new();
    private int _uploads;

    /// <summary>Checks a file and publishes what is accepted of it.</summary>
    /// <param name="path">Where it would be uploaded: department/period/file.</param>
    /// <param name="content">Its bytes.</param>
    public CheckedSubmission Upload(string path, byte[] content)
    {
        var parts = path.Split('/');
        var upload = new Upload(
            $"{parts[0]}.{parts[1]}.{++_uploads}", new DateTimeOffset(2019, 10, 8, 1, 0, 0, TimeSpan.Zero).AddSeconds(_uploads),
            parts[0], Period.Parse(parts[1]), parts[2]);
        using var stream = new MemoryStream(content);
        var mapped = SubmissionCheck.Map(BulletinReader.Read(stream, ReadingLimits.Default), catalogue, upload);
        var judged = SubmissionCheck.Check(mapped, _published, catalogue);
        foreach (var fact in judged.Accepted)
        {
            var row = _published[fact.Key] ?? Observation.Empty(fact.Key);
            _published.Put(row with { Figures = row.Figures.SetItem(fact.Measure, fact.Figure) });
        }

        return judged;
    }
}
