using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Commands.Shell;

/// <summary>What a command's exit codes 0 and 1 mean; <see cref="CommandExit"/> has those that mean the same for all commands.</summary>
/// <param name="Done">0.</param>
/// <param name="Failed">1.</param>
internal sealed record CommandOutcomes(LocalText Done, LocalText Failed)
{
    /// <summary>Those of a command that can only do what it is told, or not.</summary>
    public static CommandOutcomes OfDoing { get; } = new(new("完成", "done"), new("无法执行", "cannot be done"));
}
