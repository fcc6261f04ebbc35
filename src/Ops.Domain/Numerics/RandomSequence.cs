using System.Runtime.InteropServices;

namespace Ops.Domain.Numerics;

/// <summary>A walk along a <see cref="RandomStream"/>: a mutable value, so pass it by <c>ref</c> or keep it in one local variable.</summary>
/// <remarks>
/// Every call but <see cref="NextBelow"/> takes exactly one index of the stream. <c>default</c> walks along stream 0 of seed 0.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public struct RandomSequence : IEquatable<RandomSequence>
{
    private readonly RandomStream _stream;
    private ulong _kept;

    internal RandomSequence(RandomStream stream, ulong index)
    {
        _stream = stream;
        Index = index;
        if ((index & 1) == 1)
            _kept = stream.Bits(index);
    }

    /// <summary>The index of the next number.</summary>
    public ulong Index { get; private set; }

    /// <summary>True when both stand at the same place of the same stream.</summary>
    /// <param name="left">One sequence.</param>
    /// <param name="right">The other sequence.</param>
    /// <returns>True when all coming numbers are the same.</returns>
    public static bool operator ==(RandomSequence left, RandomSequence right) => left.Equals(right);

    /// <summary>True when they stand at different places.</summary>
    /// <param name="left">One sequence.</param>
    /// <param name="right">The other sequence.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(RandomSequence left, RandomSequence right) => !left.Equals(right);

    /// <summary>64 random bits.</summary>
    /// <returns>The bits.</returns>
    public ulong NextBits()
    {
        ulong bits = _kept;
        if ((Index & 1) == 0)
            (bits, _kept) = Philox.Draws(_stream.Seed, _stream.Id, Index >> 1);
        Index = unchecked(Index + 1);
        return bits;
    }

    /// <summary>A uniform number: a multiple of 2⁻⁵³ in [0, 1).</summary>
    /// <returns>The number.</returns>
    public double NextUniform() => (NextBits() >> 11) * RandomStream.Step;

    /// <summary>A standard normal number, by inversion.</summary>
    /// <returns>The number.</returns>
    public double NextNormal() => NormalFunctions.Quantile(Math.Max(NextUniform(), RandomStream.Least));

    /// <summary>An exponential number of mean 1, by inversion.</summary>
    /// <returns>The number.</returns>
    public double NextExponential() => -Math.Log(1 - NextUniform());

    /// <summary>A number of a distribution, by inversion.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no distribution.</exception>
    public double Next(IDistribution distribution) =>
        Guard.NotNull(distribution, nameof(distribution)).Quantile(Math.Max(NextUniform(), RandomStream.Least));

    /// <summary>A whole number from 0 up to, not including, a limit; each equally likely.</summary>
    /// <remarks>Multiplication with rejection (D. Lemire, ACM TOMACS 29, 2019): exact, and takes more than one index only rarely.</remarks>
    /// <param name="limit">The limit: at least 1.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the limit is below 1.</exception>
    public long NextBelow(long limit)
    {
        ulong range = (ulong)Guard.InRange(limit, 1, long.MaxValue, nameof(limit));
        ulong high = Math.BigMul(NextBits(), range, out ulong low);
        if (low < range)
        {
            ulong threshold = unchecked(0 - range) % range;
            while (low < threshold)
                high = Math.BigMul(NextBits(), range, out low);
        }
        return (long)high;
    }

    /// <summary>True when both stand at the same place of the same stream.</summary>
    /// <param name="other">The other sequence.</param>
    /// <returns>True when all coming numbers are the same.</returns>
    public readonly bool Equals(RandomSequence other) => _stream == other._stream && Index == other.Index;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is RandomSequence other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(_stream, Index);
}
