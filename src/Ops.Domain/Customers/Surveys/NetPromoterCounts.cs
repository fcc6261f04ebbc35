using System.Numerics;
using System.Runtime.InteropServices;

namespace Ops.Domain.Customers;

/// <summary>How many answers to "would you recommend us", from 0 to 10, are promoters (推荐者), passives (中立者) and detractors (贬损者).</summary>
/// <remarks>Two are equal when all three counts are. <c>default</c> counts nobody.</remarks>
public readonly record struct NetPromoterCounts
{
    private const byte Highest = 10;
    private const byte PromoterFrom = 9;
    private const byte DetractorTo = 6;

    /// <summary>Creates the counts.</summary>
    /// <param name="promoters">Answers of 9 and 10; at least 0.</param>
    /// <param name="passives">Answers of 7 and 8; at least 0.</param>
    /// <param name="detractors">Answers of 0 to 6; at least 0.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a negative count. <see cref="FaultCode.Overflow"/>: more answers than fit.
    /// </exception>
    public NetPromoterCounts(long promoters, long passives, long detractors)
    {
        Promoters = Guard.InRange(promoters, 0, long.MaxValue, nameof(promoters));
        Passives = Guard.InRange(passives, 0, long.MaxValue, nameof(passives));
        Detractors = Guard.InRange(detractors, 0, long.MaxValue, nameof(detractors));
        try
        {
            Responses = checked(promoters + passives + detractors);
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(nameof(promoters), "the number of answers does not fit", "count in parts");
        }
    }

    /// <summary>Answers of 9 and 10.</summary>
    public long Promoters { get; }

    /// <summary>Answers of 7 and 8.</summary>
    public long Passives { get; }

    /// <summary>Answers of 0 to 6.</summary>
    public long Detractors { get; }

    /// <summary>All answers.</summary>
    public long Responses { get; }

    /// <summary>100·(promoters − detractors) / answers, from −100 to 100; null when nobody answered.</summary>
    public double? Score => Responses == 0 ? null : 100.0 * (Promoters - Detractors) / Responses;

    /// <summary>Counts ratings.</summary>
    /// <param name="ratings">The ratings themselves, 0 to 10, never the index of an option; at least one. No answer is no rating: leave it out.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no rating. <see cref="FaultCode.InvalidArgument"/>: a rating above 10.
    /// </exception>
    public static NetPromoterCounts Count(ReadOnlySpan<byte> ratings)
    {
        Guard.NotEmpty(ratings, nameof(ratings));
        var (promoters, detractors, highest) = CountVectors(ratings, out int rest);
        foreach (byte rating in ratings[rest..])
        {
            promoters += rating >= PromoterFrom ? 1 : 0;
            detractors += rating <= DetractorTo ? 1 : 0;
            highest = Math.Max(highest, rating);
        }
        if (highest > Highest)
            throw OutsideScale(ratings);
        return new NetPromoterCounts(promoters, ratings.Length - promoters - detractors, detractors);
    }

    /// <summary>Both counts together.</summary>
    /// <param name="other">The other counts.</param>
    /// <returns>The sum, count by count.</returns>
    public NetPromoterCounts Plus(NetPromoterCounts other)
    {
        try
        {
            return new NetPromoterCounts(
                checked(Promoters + other.Promoters),
                checked(Passives + other.Passives),
                checked(Detractors + other.Detractors)
            );
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(nameof(other), "the number of answers does not fit", "count in parts");
        }
    }

    internal static NetPromoterCounts One(int rating, string place)
    {
        Guard.InRange(rating, 0, Highest, place);
        return new NetPromoterCounts(
            rating >= PromoterFrom ? 1 : 0,
            rating is > DetractorTo and < PromoterFrom ? 1 : 0,
            rating <= DetractorTo ? 1 : 0
        );
    }

    /// <summary>
    /// Compares give 255 (that is −1) in each byte that fulfils them: subtracting them counts, for at most 255 blocks before a byte is full.
    /// </summary>
    private static (long Promoters, long Detractors, byte Highest) CountVectors(ReadOnlySpan<byte> ratings, out int rest)
    {
        var blocks = MemoryMarshal.Cast<byte, Vector<byte>>(ratings);
        rest = blocks.Length * Vector<byte>.Count;
        long promoters = 0;
        long detractors = 0;
        var highest = Vector<byte>.Zero;
        var lastPassive = new Vector<byte>(PromoterFrom - 1);
        var firstPassive = new Vector<byte>(DetractorTo + 1);
        while (!blocks.IsEmpty)
        {
            var run = blocks[..Math.Min(blocks.Length, byte.MaxValue)];
            blocks = blocks[run.Length..];
            var high = Vector<byte>.Zero;
            var low = Vector<byte>.Zero;
            foreach (var block in run)
            {
                high -= Vector.GreaterThan(block, lastPassive);
                low -= Vector.LessThan(block, firstPassive);
                highest = Vector.Max(highest, block);
            }
            promoters += Sum(high);
            detractors += Sum(low);
        }
        byte top = 0;
        for (int i = 0; i < Vector<byte>.Count; i++)
            top = Math.Max(top, highest[i]);
        return (promoters, detractors, top);
    }

    private static long Sum(Vector<byte> counts)
    {
        Vector.Widen(counts, out var first, out var second);
        return Vector.Sum(first + second);
    }

    private static OpsException OutsideScale(ReadOnlySpan<byte> ratings)
    {
        int at = ratings.IndexOfAnyExceptInRange((byte)0, Highest);
        return Faults.Invalid(
            Guard.At(nameof(ratings), at),
            Figures.Format($"{ratings[at]} is outside 0 to 10"),
            "give ratings, not the index of an option, and leave unanswered questions out"
        );
    }
}
