using Azure;
using Azure.Storage.Queues.Models;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Storage.Queues;

/// <summary>The queue of uploads that the Functions host has given up. What this app did not cause stays in it.</summary>
internal sealed class PoisonQueue(StorageClients storage)
{
    // Longer than a delivery, so that two instances do not hold one message at once; it comes back by itself if its holder dies.
    private static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(10);
    private const int MostAtOnce = 32;

    private readonly Azure.Storage.Queues.QueueClient _queue = storage.Queues.GetQueueClient(storage.Names.Poison);

    /// <summary>Takes the messages about uploads; each has then to be removed or put back.</summary>
    public async Task<IReadOnlyList<PoisonMessage>> TakeAsync(CancellationToken cancellation)
    {
        var (messages, others) = (new List<PoisonMessage>(), new List<QueueMessage>());
        while (await ReceiveAsync(cancellation) is { Length: > 0 } received)
        {
            foreach (var one in received)
            {
                if (PoisonMessage.TryRead(one.MessageText, one.MessageId, one.PopReceipt, out var message) && message.Container == storage.Names.Uploads)
                {
                    messages.Add(message);
                }
                else
                {
                    others.Add(one);
                }
            }
        }

        foreach (var other in others)
        {
            await PutBackAsync(other.MessageId, other.PopReceipt, cancellation);
        }

        return messages;
    }

    /// <summary>Looks at the messages about uploads that nobody has taken, as many as can be seen at once.</summary>
    public async Task<IReadOnlyList<PoisonMessage>> PeekAsync(CancellationToken cancellation)
    {
        try
        {
            var seen = new List<PoisonMessage>();
            foreach (var one in (await _queue.PeekMessagesAsync(MostAtOnce, cancellation)).Value)
            {
                if (PoisonMessage.TryRead(one.MessageText, one.MessageId, receipt: "", out var message) && message.Container == storage.Names.Uploads)
                {
                    seen.Add(message);
                }
            }

            return seen;
        }
        catch (RequestFailedException none) when (none.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    /// <summary>Removes a message that was taken: its upload is finished.</summary>
    public Task RemoveAsync(PoisonMessage message, CancellationToken cancellation) =>
        IfStillHeldAsync(() => _queue.DeleteMessageAsync(message.Id, message.Receipt, cancellation), cancellation);

    /// <summary>Puts a message back that was taken: its upload is not finished yet.</summary>
    public Task PutBackAsync(PoisonMessage message, CancellationToken cancellation) => PutBackAsync(message.Id, message.Receipt, cancellation);

    private Task PutBackAsync(string id, string receipt, CancellationToken cancellation) =>
        IfStillHeldAsync(() => _queue.UpdateMessageAsync(id, receipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: cancellation), cancellation);

    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken cancellation)
    {
        try
        {
            return await _queue.ReceiveMessagesAsync(MostAtOnce, HeldFor, cancellation);
        }
        catch (RequestFailedException none) when (none.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            // The Functions host makes it with the first message.
            return [];
        }
    }

    // Held for too long, or removed by a request whose reply was lost: whoever has it now sees to it.
    private static async Task IfStillHeldAsync(Func<Task> change, CancellationToken cancellation)
    {
        try
        {
            await KnownWrite.TwiceAsync(change, cancellation);
        }
        catch (RequestFailedException past) when (past.ErrorCode == QueueErrorCode.MessageNotFound || past.ErrorCode == QueueErrorCode.PopReceiptMismatch)
        {
            return;
        }
    }
}
