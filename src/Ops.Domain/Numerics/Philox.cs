using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ops.Domain.Numerics;

/// <summary>The counter-based bijection Philox4x32: the block of random bits number <c>counter</c> of the generator <c>key</c>.</summary>
/// <remarks>
/// J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, Parallel random numbers: as easy as 1, 2, 3 (SC11, 2011). Any block can be
/// had without those before it, which is why the same seed gives the same bits on any number of threads. Use <see cref="RandomStream"/>
/// for numbers; this type gives the raw words.
/// </remarks>
public static class Philox
{
    /// <summary>The rounds in use: 10, with a margin of safety over the 7 that pass all statistical tests.</summary>
    public const int DefaultRounds = 10;

    private const uint FirstMultiplier = 0xD2511F53;
    private const uint SecondMultiplier = 0xCD9E8D57;
    private const uint FirstWeyl = 0x9E3779B9;
    private const uint SecondWeyl = 0xBB67AE85;

    /// <summary>Computes one block of four words.</summary>
    /// <param name="counter">Four words, least significant first.</param>
    /// <param name="key">Two words, least significant first.</param>
    /// <param name="rounds">The number of rounds, 1 to 16.</param>
    /// <returns>Four random words.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: counter or key is empty; <see cref="FaultCode.LengthMismatch"/>: not four and two words;
    /// <see cref="FaultCode.InvalidArgument"/>: rounds outside 1 to 16.
    /// </exception>
    public static ImmutableArray<uint> Block(ReadOnlySpan<uint> counter, ReadOnlySpan<uint> key, int rounds = DefaultRounds)
    {
        Guard.NotEmpty(counter, nameof(counter));
        Guard.NotEmpty(key, nameof(key));
        Guard.SameLength(counter.Length, nameof(counter), 4, "a Philox4x32 counter");
        Guard.SameLength(key.Length, nameof(key), 2, "a Philox4x32 key");
        Guard.InRange(rounds, 1, 16, nameof(rounds));
        var words = (counter[0], counter[1], counter[2], counter[3]);
        var (first, second) = (key[0], key[1]);
        for (int round = 0; round < rounds; round++)
        {
            words = Round(words, first, second);
            first = unchecked(first + FirstWeyl);
            second = unchecked(second + SecondWeyl);
        }
        return [words.Item1, words.Item2, words.Item3, words.Item4];
    }

    /// <summary>The two 64-bit draws of block <paramref name="index"/> of a stream.</summary>
    internal static (ulong First, ulong Second) Draws(ulong seed, ulong stream, ulong index)
    {
        unchecked
        {
            var words = ((uint)index, (uint)(index >> 32), (uint)stream, (uint)(stream >> 32));
            uint first = (uint)seed;
            uint second = (uint)(seed >> 32);
            for (int round = 0; round < DefaultRounds; round++)
            {
                words = Round(words, first, second);
                first += FirstWeyl;
                second += SecondWeyl;
            }
            return (words.Item1 | ((ulong)words.Item2 << 32), words.Item3 | ((ulong)words.Item4 << 32));
        }
    }

    /// <summary>The draws of four consecutive blocks at a time, as vectors: block b is in lane b of both results.</summary>
    /// <remarks>Words live in the low halves of 64-bit lanes; the multiplication ignores the high halves, so they need no clearing.</remarks>
    internal static (Vector256<ulong> First, Vector256<ulong> Second) Draws(ulong seed, ulong stream, Vector256<ulong> index)
    {
        var low = Vector256.Create(0xFFFF_FFFFUL);
        var c0 = index;
        var c1 = index >>> 32;
        var c2 = Vector256.Create(stream);
        var c3 = Vector256.Create(stream >> 32);
        var firstMultiplier = Vector256.Create((ulong)FirstMultiplier);
        var secondMultiplier = Vector256.Create((ulong)SecondMultiplier);
        uint first = unchecked((uint)seed);
        uint second = (uint)(seed >> 32);
        for (int round = 0; round < DefaultRounds; round++)
        {
            var product = Wide(c0, firstMultiplier);
            var other = Wide(c2, secondMultiplier);
            c0 = (other >>> 32) ^ c1 ^ Vector256.Create((ulong)first);
            c2 = (product >>> 32) ^ c3 ^ Vector256.Create((ulong)second);
            c1 = other;
            c3 = product;
            first = unchecked(first + FirstWeyl);
            second = unchecked(second + SecondWeyl);
        }
        return ((c0 & low) | (c1 << 32), (c2 & low) | (c3 << 32));
    }

    private static (uint, uint, uint, uint) Round((uint, uint, uint, uint) words, uint first, uint second)
    {
        ulong product = (ulong)FirstMultiplier * words.Item1;
        ulong other = (ulong)SecondMultiplier * words.Item3;
        return unchecked(
            ((uint)(other >> 32) ^ words.Item2 ^ first, (uint)other, (uint)(product >> 32) ^ words.Item4 ^ second, (uint)product)
        );
    }

    /// <summary>The 64-bit products of the low halves.</summary>
    private static Vector256<ulong> Wide(Vector256<ulong> left, Vector256<ulong> right) =>
        Avx2.IsSupported ? Avx2.Multiply(left.AsUInt32(), right.AsUInt32()) : (left & Vector256.Create(0xFFFF_FFFFUL)) * right;
}
