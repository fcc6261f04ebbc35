using System.Buffers;
using System.Collections.Immutable;
using OperatingReview.Reading;
using OperatingReview.Reading.Company;
using OperatingReview.Rendering;
using Ops.Domain;
using Ops.Domain.Reviews;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace OperatingReview;

/// <summary>The review that was asked for, and what changed since an earlier one if that was asked for, too.</summary>
internal sealed class Reviews
{
    private Reviews(Review review) => Review = review;

    public Review Review { get; }

    /// <summary>Against the earlier review; null if none was asked for.</summary>
    public ReviewComparison? Comparison { get; private init; }

    /// <summary>What became of the actions decided since the earlier review; null if none are known.</summary>
    public FollowUp? FollowUp { get; private init; }

    public ReviewReport Report =>
        FollowUp is not null ? ReviewReport.Of(FollowUp)
        : Comparison is not null ? ReviewReport.Of(Comparison)
        : ReviewReport.Of(Review);

    /// <summary>The periods of which the facts can tell, in order of time; the last is reviewed if none is named.</summary>
    public static ImmutableArray<string> Periods(CommandLine line) =>
        line.Sample == "company" ? CompanyPeriod.Labels : Reading.Periods.Reviewed;

    public static Reviews Make(CommandLine line, TextWriter errors)
    {
        string shipped = Path.Combine(AppContext.BaseDirectory, "data");
        string period = line.Period ?? Periods(line)[^1];
        return line.Sample == "company"
            ? OfCompany(Path.Combine(shipped, "company"), CompanyPeriod.Of(period), line)
            : OfCity(ReadCity(shipped, line, errors), period, line.Since);
    }

    public void WriteJson(Language language, IBufferWriter<byte> output)
    {
        if (FollowUp is not null)
            ReviewJson.Write(FollowUp, language, output);
        else if (Comparison is not null)
            ReviewJson.Write(Comparison, language, output);
        else
            ReviewJson.Write(Review, language, output);
    }

    private static Reviews OfCompany(string folder, CompanyPeriod period, CommandLine line)
    {
        var review = Company(period);
        if (line.Since is not { } since)
            return new Reviews(review);
        var comparison = ReviewComparison.Of(Company(CompanyPeriod.Of(since)), review);
        var known = comparison.Findings.Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        ReviewAction[] actions =
        [
            .. CompanyCoordination.ReadFollowUp(folder, line.Language, period).Where(action => known.Contains(action.Finding)),
        ];
        return new Reviews(review)
        {
            Comparison = comparison,
            FollowUp = actions.Length == 0 ? null : Ops.Domain.Reviews.FollowUp.Of(actions, comparison, period.AsOf),
        };

        Review Company(CompanyPeriod of) =>
            Ops.Domain.Reviews.OperatingReview.Of(CompanyFiles.Read(folder, line.Language, of), of.Label, CompanyFiles.Options);
    }

    private static Reviews OfCity(OperatingModel city, string period, string? since)
    {
        var review = Review(period);
        return new Reviews(review) { Comparison = since is null ? null : ReviewComparison.Of(Review(since), review) };

        // The register stands on the figures of the present year: of an earlier one it does not tell.
        Review Review(string of) =>
            Ops.Domain.Reviews.OperatingReview.Of(of == Reading.Periods.Current ? city : city with { Risks = null }, of);
    }

    private static OperatingModel ReadCity(string shipped, CommandLine line, TextWriter errors) =>
        line.Data is { } original
            ? ReadingConsole.Show(errors, line.Language, progress => CityFiles.Read(original, shipped, line.Language, progress))
            : ShippedFacts.Read(line.Facts ?? shipped, line.Language);
}
