using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

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
        OnThreads(from, to, simulate);
    }

    /// <summary>Each thread takes the next block when it has done one. Of faults that of the first block is thrown, as on one thread.</summary>
    private void OnThreads(int from, int to, Action<int, TrialBuffers> simulate)
    {
        int next = from - 1;
        int failedAt = int.MaxValue;
        ExceptionDispatchInfo? failed = null;
        int threads = Math.Min(options.DegreeOfParallelism, to - from);
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            _ =>
            {
                var buffers = Take();
                // Asked before a block is taken: a block once taken is simulated, so that none before the failed one is left out.
                while (Volatile.Read(ref failed) is null && Interlocked.Increment(ref next) is var block && block < to)
                {
                    cancellation.ThrowIfCancellationRequested();
                    try
                    {
                        simulate(block, buffers);
                    }
                    catch (OpsException fault)
                    {
                        lock (_reporting)
                        {
                            if (block < failedAt)
                                (failedAt, failed) = (block, ExceptionDispatchInfo.Capture(fault));
                        }
                        continue;
                    }
                    Report();
                }
                _buffers.Add(buffers);
            }
        );
        failed?.Throw();
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
