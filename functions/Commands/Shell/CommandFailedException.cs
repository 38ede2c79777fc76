using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Commands.Shell;

/// <summary>What a command was told cannot be done; says why to whoever typed it.</summary>
internal sealed class CommandFailedException(string code, LocalText why) : Exception(why.En)
{
    /// <summary>Why.</summary>
    public CommandError Error { get; } = new(code, why);
}
