using System.Threading.Channels;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>Rung when something has been published, for whoever tells others of it. It costs the one who rings nothing, and nobody has to listen.</summary>
internal sealed class PublicationBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something has been published.</summary>
    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Waits until it is rung, if it has not been since the last time.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await _rings.Reader.ReadAsync(cancellation);
}
