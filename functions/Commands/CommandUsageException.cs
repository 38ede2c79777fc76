using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Commands;

/// <summary>A command line that cannot be followed; says why to whoever typed it.</summary>
internal sealed class CommandUsageException(LocalText why) : Exception(why.En)
{
    /// <summary>Why.</summary>
    public LocalText Why => why;
}
