using System.Diagnostics.CodeAnalysis;
using System.Runtime.Intrinsics;

namespace Ops.Domain.Numerics;

/// <summary>A stream of random numbers in which every number has an index: the same seed, stream and index give the same bits, always.</summary>
/// <remarks>
/// Counter-based (<see cref="Philox"/> with ten rounds): 2⁶⁴ seeds, each with 2⁶⁴ independent streams of 2⁶⁵ numbers. Give each
/// trial or each risk its own stream and the result does not depend on threads or order. Nothing here changes: a
/// <see cref="RandomSequence"/> walks along the stream. Two streams are equal when seed and id are. <c>default</c> is stream 0 of seed 0.
/// </remarks>
/// <param name="Seed">The seed, given by the caller: any number.</param>
/// <param name="Id">Which of the seed's streams: any number.</param>
[SuppressMessage("Naming", "CA1711", Justification = "A random stream is the field's own term and no System.IO stream.")]
public readonly record struct RandomStream(ulong Seed, ulong Id)
{
    internal const double Step = 1.0 / (1UL << 53);

    /// <summary>A uniform number stands for the middle of its step where 0 itself may not come out.</summary>
    internal const double Least = Step / 2;

    /// <summary>Another stream of the same seed.</summary>
    /// <param name="id">Which stream.</param>
    /// <returns>The stream.</returns>
    public RandomStream WithId(ulong id) => new(Seed, id);

    /// <summary>The 64 random bits at an index.</summary>
    /// <param name="index">Any number.</param>
    /// <returns>The bits.</returns>
    public ulong Bits(ulong index)
    {
        var (first, second) = Philox.Draws(Seed, Id, index >> 1);
        return (index & 1) == 0 ? first : second;
    }

    /// <summary>The uniform number at an index: a multiple of 2⁻⁵³ in [0, 1).</summary>
    /// <param name="index">Any number.</param>
    /// <returns>The number.</returns>
    public double Uniform(ulong index) => (Bits(index) >> 11) * Step;

    /// <summary>Walks along the stream.</summary>
    /// <param name="index">Where to start.</param>
    /// <returns>The sequence; each copy of it walks by itself.</returns>
    public RandomSequence From(ulong index = 0) => new(this, index);

    /// <summary>Fills a list with consecutive uniform numbers in [0, 1).</summary>
    /// <param name="destination">The list; at least one element.</param>
    /// <param name="index">The index of the first number.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: the list is empty.</exception>
    public void FillUniform(Span<double> destination, ulong index = 0)
    {
        Guard.NotEmpty<double>(destination, nameof(destination));
        int at = 0;
        if ((index & 1) == 1)
            destination[at++] = Uniform(index);
        ulong block = unchecked(index + (ulong)at) >> 1;
        if (Vector256.IsHardwareAccelerated)
            FillBlocks(destination, ref at, ref block);
        for (; at < destination.Length; at += 2)
        {
            var (first, second) = Philox.Draws(Seed, Id, block);
            block = unchecked(block + 1);
            destination[at] = (first >> 11) * Step;
            if (at + 1 < destination.Length)
                destination[at + 1] = (second >> 11) * Step;
        }
    }

    /// <summary>Fills a list with consecutive standard normal numbers, by inversion: number i comes from the uniform number i.</summary>
    /// <param name="destination">The list; at least one element.</param>
    /// <param name="index">The index of the first number.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: the list is empty.</exception>
    public void FillNormal(Span<double> destination, ulong index = 0)
    {
        FillUniform(destination, index);
        NormalFunctions.Quantiles(destination);
    }

    /// <summary>Fills a list with consecutive exponential numbers of mean 1, by inversion: number i comes from the uniform number i.</summary>
    /// <param name="destination">The list; at least one element.</param>
    /// <param name="index">The index of the first number.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: the list is empty.</exception>
    public void FillExponential(Span<double> destination, ulong index = 0)
    {
        FillUniform(destination, index);
        for (int i = 0; i < destination.Length; i++)
            destination[i] = -Math.Log(1 - destination[i]);
    }

    /// <summary>Fills a list with consecutive numbers of a distribution, by inversion: number i comes from the uniform number i.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="destination">The list; at least one element.</param>
    /// <param name="index">The index of the first number.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: the list is empty; <see cref="FaultCode.InvalidArgument"/>: no distribution.</exception>
    public void Fill(IDistribution distribution, Span<double> destination, ulong index = 0)
    {
        Guard.NotNull(distribution, nameof(distribution));
        FillUniform(destination, index);
        for (int i = 0; i < destination.Length; i++)
            destination[i] = distribution.Quantile(Math.Max(destination[i], Least));
    }

    private void FillBlocks(Span<double> destination, ref int at, ref ulong block)
    {
        var step = Vector256.Create(Step);
        var lanes = Vector256.Create(0UL, 1, 2, 3);
        for (; destination.Length - at >= 16; at += 16)
        {
            var near = Philox.Draws(Seed, Id, Vector256.Create(block) + lanes);
            var far = Philox.Draws(Seed, Id, Vector256.Create(unchecked(block + 4)) + lanes);
            block = unchecked(block + 8);
            Store(near, step, destination.Slice(at, 8));
            Store(far, step, destination.Slice(at + 8, 8));
        }
    }

    /// <summary>Lane b of both vectors goes to places 2b and 2b + 1.</summary>
    private static void Store((Vector256<ulong> First, Vector256<ulong> Second) draws, Vector256<double> step, Span<double> destination)
    {
        var first = Vector256.ConvertToDouble((draws.First >>> 11).AsInt64()) * step;
        var second = Vector256.ConvertToDouble((draws.Second >>> 11).AsInt64()) * step;
        var even = Vector256.Create(-1L, 0, -1, 0).AsDouble();
        var below = Vector256.Create(0L, 0, 1, 1);
        var above = Vector256.Create(2L, 2, 3, 3);
        Vector256.ConditionalSelect(even, Vector256.Shuffle(first, below), Vector256.Shuffle(second, below)).CopyTo(destination);
        Vector256.ConditionalSelect(even, Vector256.Shuffle(first, above), Vector256.Shuffle(second, above)).CopyTo(destination[4..]);
    }
}
