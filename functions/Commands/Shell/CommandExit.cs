namespace HtzPipeline.Functions.Commands.Shell;

/// <summary>The exit codes that mean the same for all commands.</summary>
internal static class CommandExit
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Looked at, and not well; or it cannot be done.</summary>
    public const int Failed = 1;

    /// <summary>A command line that cannot be followed.</summary>
    public const int WrongUsage = 2;

    /// <summary>Stopped by Ctrl+C: 128 and the signal's number, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM.</summary>
    public const int Terminated = 143;
}
