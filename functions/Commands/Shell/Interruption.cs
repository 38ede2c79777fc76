using System.Runtime.InteropServices;

namespace HtzPipeline.Functions.Commands.Shell;

/// <summary>Ctrl+C or SIGTERM while a command runs: the first asks it to stop, a second ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly IReadOnlyList<PosixSignalRegistration> _registrations;

    public Interruption() => _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    /// <summary>Asks to stop.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The exit code of a command that was stopped; null while none is asked to.</summary>
    public int? ExitCode { get; private set; }

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = ExitCode is null;
        ExitCode ??= context.Signal == PosixSignal.SIGINT ? CommandExit.Interrupted : CommandExit.Terminated;
        _source.Cancel();
    }
}
