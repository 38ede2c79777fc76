namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>A figure that stands in a file of the invented zone: the truth that what is published is held against.</summary>
/// <param name="Indicator">The indicator, by one name in all files.</param>
/// <param name="Area">The area; null for the zone.</param>
/// <param name="Period">The period that it is to be published for.</param>
/// <param name="Measure">The code of the measure.</param>
/// <param name="Value">The value as printed.</param>
/// <param name="Unit">The unit as printed.</param>
internal sealed record ZoneFigure(string Indicator, string? Area, string Period, string Measure, decimal Value, string Unit);

/// <summary>A file of the invented zone.</summary>
/// <param name="Path">Where it lies: department, period, name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Figures">What it says.</param>
internal sealed record ZoneFile(string Path, byte[] Content, IReadOnlyList<ZoneFigure> Figures);
