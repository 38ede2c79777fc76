using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Drafting;

/// <summary>A department's file that a catalogue is drafted from.</summary>
/// <param name="Department">The folder of the department it lies in; null where all lie in one.</param>
/// <param name="Period">The period of the folder it lies in; null where none says one.</param>
/// <param name="Name">The file's name, without folders.</param>
/// <param name="Bulletin">What was read of it, with its figures in memory.</param>
public sealed record DraftFile(string? Department, Period? Period, string Name, Bulletin Bulletin);
