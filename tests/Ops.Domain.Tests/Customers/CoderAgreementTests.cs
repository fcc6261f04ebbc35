using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public sealed class CoderAgreementTests
{
    private static readonly string[] YesNo = ["y", "n"];

    /// <summary>The textbook table 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: observed 0.7, expected 0.5, kappa 0.4.</summary>
    [Fact]
    public void Kappa_takes_chance_out()
    {
        var agreement = CoderAgreement.Kappa(YesNo, Table(20, 5, 10, 15));
        agreement.Value.Should().BeApproximately(0.4, 1e-12);
        agreement.ObservedAgreement.Should().BeApproximately(0.7, 1e-12);
        agreement.ExpectedAgreement.Should().BeApproximately(0.5, 1e-12);
        agreement.Units.Should().Be(50);
        agreement.Pairable.Should().Be(100);
        agreement.StandardError.Should().BeInRange(0.12, 0.14);
    }

    [Fact]
    public void With_two_categories_all_weights_give_the_same_kappa()
    {
        var ratings = Table(20, 5, 10, 15);
        CoderAgreement.Kappa(YesNo, ratings, KappaWeights.Linear).Value.Should().BeApproximately(0.4, 1e-12);
        CoderAgreement.Kappa(YesNo, ratings, KappaWeights.Quadratic).Value.Should().BeApproximately(0.4, 1e-12);
    }

    /// <summary>By hand: three units 1/2, 2/3, 3/3, margins (1, 1, 1)/3 and (0, 1, 2)/3; linear disagreement observed (½ + ½)/3 = 1/3.</summary>
    [Fact]
    public void Weights_count_near_misses_less()
    {
        string?[][] ratings =
        [
            ["1", "2"],
            ["2", "3"],
            ["3", "3"],
        ];
        string[] categories = ["1", "2", "3"];
        // Expected linear disagreement: (½ + 2·1 + 2·½ + ½)/9 = 4/9.
        var linear = CoderAgreement.Kappa(categories, ratings, KappaWeights.Linear);
        linear.ObservedDisagreement.Should().BeApproximately(1.0 / 3, 1e-12);
        linear.ExpectedDisagreement.Should().BeApproximately(4.0 / 9, 1e-12);
        linear.Value.Should().BeApproximately(0.25, 1e-12);
        // Squared: observed (¼ + ¼)/3 = 1/6; expected (¼ + 2 + 2·¼ + ¼)/9 = 1/3.
        CoderAgreement.Kappa(categories, ratings, KappaWeights.Quadratic).Value.Should().BeApproximately(0.5, 1e-12);
    }

    /// <summary>Krippendorff, Computing Krippendorff's alpha-reliability (2011), the example of 4 coders and 12 units: nominal 0.743, ordinal 0.815, interval 0.849.</summary>
    [Fact]
    public void Alpha_of_the_published_example()
    {
        double?[][] numbers =
        [
            [1, 1, null, 1],
            [2, 2, 3, 2],
            [3, 3, 3, 3],
            [3, 3, 3, 3],
            [2, 2, 2, 2],
            [1, 2, 3, 4],
            [4, 4, 4, 4],
            [1, 1, 2, 1],
            [2, 2, 2, 2],
            [null, 5, 5, 5],
            [null, null, 1, 1],
            [null, 3, null, null],
        ];
        string?[][] codes =
        [
            .. numbers.Select(row => row.Select(code => code?.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray()),
        ];
        string[] categories = ["1", "2", "3", "4", "5"];

        var nominal = CoderAgreement.Alpha(categories, codes);
        nominal.Value.Should().BeApproximately(0.743, 5e-4);
        nominal.Units.Should().Be(11);
        nominal.Pairable.Should().Be(40);
        nominal.StandardError.Should().BeNull();
        CoderAgreement.Alpha(categories, codes, AlphaLevel.Ordinal).Value.Should().BeApproximately(0.815, 5e-4);
        CoderAgreement.AlphaOfNumbers(numbers).Value.Should().BeApproximately(0.849, 5e-4);
    }

    [Fact]
    public void Bad_codes_are_refused()
    {
        Refusal.Of(
            FaultCode.EmptyInput,
            "categories",
            () =>
                CoderAgreement.Kappa(
                    [],
                    [
                        ["y", "y"],
                    ]
                )
        );
        Refusal.Of(FaultCode.EmptyInput, "ratings", () => CoderAgreement.Kappa(YesNo, []));
        Refusal.Of(
            FaultCode.LengthMismatch,
            "ratings[1]",
            () =>
                CoderAgreement.Alpha(
                    YesNo,
                    [
                        ["y", "n"],
                        ["y"],
                    ]
                )
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "ratings",
            () =>
                CoderAgreement.Kappa(
                    YesNo,
                    [
                        ["y", "y", "y"],
                    ]
                )
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "ratings[1]",
            () =>
                CoderAgreement.Kappa(
                    YesNo,
                    [
                        ["y", "n"],
                        ["y", null],
                    ]
                )
        );
        Refusal.Of(
            FaultCode.DuplicateKey,
            "categories[1]",
            () =>
                CoderAgreement.Kappa(
                    ["y", "y"],
                    [
                        ["y", "y"],
                    ]
                )
        );
        Refusal.Of(
            FaultCode.UnknownReference,
            "ratings[0]",
            () =>
                CoderAgreement.Alpha(
                    YesNo,
                    [
                        ["y", "maybe"],
                    ]
                )
        );
        Refusal.Of(
            FaultCode.InsufficientData,
            "ratings",
            () =>
                CoderAgreement.Alpha(
                    YesNo,
                    [
                        ["y", null],
                        [null, "n"],
                    ]
                )
        );
        Refusal.Of(
            FaultCode.InsufficientData,
            "ratings",
            () =>
                CoderAgreement.AlphaOfNumbers([
                    [1, null],
                ])
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "ratings[0]",
            () =>
                CoderAgreement.AlphaOfNumbers([
                    [1, double.NaN],
                ])
        );
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "ratings",
            () =>
                CoderAgreement.Kappa(
                    YesNo,
                    [
                        ["y", "y"],
                    ]
                )
        );
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "ratings",
            () =>
                CoderAgreement.Kappa(
                    ["y"],
                    [
                        ["y", "y"],
                    ],
                    KappaWeights.Linear
                )
        );
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "ratings",
            () =>
                CoderAgreement.Alpha(
                    YesNo,
                    [
                        ["y", "y"],
                    ]
                )
        );
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "ratings",
            () =>
                CoderAgreement.AlphaOfNumbers([
                    [0.1, 0.1],
                    [0.1, 0.1],
                ])
        );
    }

    private static string?[][] Table(int yesYes, int yesNo, int noYes, int noNo) =>
        [
            .. Enumerable.Repeat<string?[]>(["y", "y"], yesYes),
            .. Enumerable.Repeat<string?[]>(["y", "n"], yesNo),
            .. Enumerable.Repeat<string?[]>(["n", "y"], noYes),
            .. Enumerable.Repeat<string?[]>(["n", "n"], noNo),
        ];
}
