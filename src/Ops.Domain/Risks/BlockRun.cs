using System.Collections.Concurrent;

namespace Ops.Domain.Risks;

/// <summary>Runs blocks of years on threads; each block writes its own place, so that the threads cannot change the result.</summary>
internal sealed class BlockRun(SimulationOptions options, IProgress<double>? progress, CancellationToken cancellation)
{
    private readonly Lock _reporting = new();
    private readonly ConcurrentBag<TrialBuffers> _buffers = [];
    private int _done;

    public int Blocks { get; } = ((options.Trials - 1) / TrialBlocks.Size) + 1;

    public long FirstBlock { get; } = options.FirstTrial / TrialBlocks.Size;

    /// <summary>Years in the block: all but the last are full.</summary>
    public int Length(int block) => Math.Min(TrialBlocks.Size, options.Trials - (block * TrialBlocks.Size));

    /// <summary>Blocks from one number up to another.</summary>
    public void Each(int from, int to, Action<int, TrialBuffers> simulate)
    {
        if (options.DegreeOfParallelism == 1 || to - from == 1)
        {
            var buffers = Take();
            for (int block = from; block < to; block++)
            {
                cancellation.ThrowIfCancellationRequested();
                simulate(block, buffers);
                Report();
            }
            _buffers.Add(buffers);
            return;
        }
        var settings = new ParallelOptions { MaxDegreeOfParallelism = options.DegreeOfParallelism, CancellationToken = cancellation };
        Parallel.For(
            from,
            to,
            settings,
            Take,
            (block, _, buffers) =>
            {
                simulate(block, buffers);
                Report();
                return buffers;
            },
            _buffers.Add
        );
    }

    /// <summary>Buffers of a thread that has finished, or new ones.</summary>
    private TrialBuffers Take() => _buffers.TryTake(out var buffers) ? buffers : new TrialBuffers();

    /// <summary>Under a lock, so that what is reported never falls.</summary>
    private void Report()
    {
        if (progress is null)
            return;
        lock (_reporting)
        {
            _done++;
            progress.Report((double)_done / Blocks);
        }
    }
}
