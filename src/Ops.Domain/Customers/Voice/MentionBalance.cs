using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>(praise − complaints)/mentions with its normal limits.</summary>
internal sealed record MentionBalance(double Value, double StandardError, double Lower, double Upper)
{
    public static MentionBalance Of(long positive, long negative, long mentions, double confidence)
    {
        double balance = (double)(positive - negative) / mentions;
        double variance = Math.Max(0, ((double)(positive + negative) / mentions) - (balance * balance));
        double error = Math.Sqrt(variance) / Math.Sqrt(mentions);
        double half = NormalFunctions.UpperQuantile((1 - confidence) / 2) * error;
        return new MentionBalance(balance, error, Math.Max(-1, balance - half), Math.Min(1, balance + half));
    }
}
