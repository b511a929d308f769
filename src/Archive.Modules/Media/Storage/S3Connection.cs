using Amazon.Runtime;
using Amazon.S3;
using Polly;
using Polly.CircuitBreaker;

namespace Archive.Modules.Media.Storage;

/// <summary>An S3 server: every question within a deadline, and none while the last ones were in vain.</summary>
internal sealed class S3Connection : IDisposable
{
    /// <summary>How long a question is worth waiting for whose answer is short.</summary>
    public static readonly TimeSpan AnswerDeadline = TimeSpan.FromSeconds(20);

    /// <summary>How long a server that does not answer is left in peace.</summary>
    public static readonly TimeSpan BreakFor = TimeSpan.FromSeconds(5);

    private readonly TimeProvider clock;
    private readonly ResiliencePipeline breaker;

    public S3Connection(S3Options options, TimeProvider clock)
    {
        this.clock = clock;
        Client = Make(options);
        breaker = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(
                new()
                {
                    FailureRatio = 0.5,
                    MinimumThroughput = 4,
                    SamplingDuration = TimeSpan.FromSeconds(30),
                    BreakDuration = BreakFor,
                    ShouldHandle = new PredicateBuilder().Handle<Exception>(S3Failure.IsDown),
                }
            )
            .Build();
    }

    /// <summary>For what is asked whatever came of the questions before.</summary>
    public AmazonS3Client Client { get; }

    public void Dispose() => Client.Dispose();

    /// <summary>Asks within the usual deadline.</summary>
    /// <inheritdoc cref="Ask{T}(Func{AmazonS3Client, CancellationToken, Task{T}}, TimeSpan, CancellationToken)"/>
    public Task<T> Ask<T>(
        Func<AmazonS3Client, CancellationToken, Task<T>> question,
        CancellationToken cancellationToken
    ) => Ask(question, AnswerDeadline, cancellationToken);

    /// <exception cref="StoreDownException">It did not answer, or is left in peace.</exception>
    public async Task<T> Ask<T>(
        Func<AmazonS3Client, CancellationToken, Task<T>> question,
        TimeSpan patience,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await breaker.ExecuteAsync(
                async token =>
                {
                    using var deadline = new CancellationTokenSource(patience, clock);
                    using var either = CancellationTokenSource.CreateLinkedTokenSource(token, deadline.Token);
                    try
                    {
                        return await question(Client, either.Token);
                    }
                    catch (OperationCanceledException late) when (!token.IsCancellationRequested)
                    {
                        throw new TimeoutException("The store did not answer in time.", late);
                    }
                },
                cancellationToken
            );
        }
        catch (BrokenCircuitException broken)
        {
            throw new StoreDownException(broken.RetryAfter ?? BreakFor, broken.InnerException);
        }
        catch (Exception exception) when (S3Failure.IsDown(exception))
        {
            throw new StoreDownException(BreakFor, exception);
        }
    }

    private static AmazonS3Client Make(S3Options options)
    {
        var supported = options.Checksums == S3Options.WhenSupported;
        var config = new AmazonS3Config
        {
            ForcePathStyle = options.PathStyle,
            RequestChecksumCalculation = supported
                ? RequestChecksumCalculation.WHEN_SUPPORTED
                : RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = supported
                ? ResponseChecksumValidation.WHEN_SUPPORTED
                : ResponseChecksumValidation.WHEN_REQUIRED,
            // Waits between tries grow and are drawn by lot.
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = 3,
            ConnectTimeout = TimeSpan.FromSeconds(5),
        };
        if (options.Endpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.ToString();
            config.AuthenticationRegion = options.Region;
        }
        else
        {
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(options.Region);
        }

        return options.AccessKey is { } accessKey
            ? new(new BasicAWSCredentials(accessKey, options.SecretKey), config)
            : new(config);
    }
}
